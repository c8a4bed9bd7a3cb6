package org.camerata.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an export says of itself.
 *
 * @param files all that it consists of, by name, but itself, its signature and the key
 */
record Manifest(
        String exportId,
        String software,
        Instant createdAt,
        String createdBy,
        String reason,
        List<Camera> cameras,
        Map<String, ExportedFile> files) {

    static final String FORMAT = "camerata-export:1";

    /**
     * @param links of the segments that its parts were made of
     */
    record Camera(
            long id,
            String name,
            String serialNumber,
            Instant requestedFrom,
            Instant requestedTo,
            int parts,
            int gaps,
            List<Link> links) {}

    /** A file with its length and content. */
    record ExportedFile(String name, long sizeBytes, String sha256) {}

    /**
     * @throws Unreadable if it has not the form of a manifest
     */
    static Manifest of(byte[] bytes) throws Unreadable {
        Fields fields = Fields.of(Json.parse(bytes));
        String format = fields.text("format");
        if (!format.equals(FORMAT)) {
            throw new Unreadable(
                    "its format is "
                            + FileName.printable(format)
                            + "; this program knows "
                            + FORMAT);
        }
        Map<String, ExportedFile> files = new LinkedHashMap<>();
        List<Camera> cameras = new ArrayList<>();
        for (Fields camera : fields.list("cameras")) {
            cameras.add(camera(camera, files));
        }
        for (Fields file : fields.list("files")) {
            add(file, files);
        }
        return new Manifest(
                fields.text("exportId"),
                fields.text("software"),
                fields.time("createdAt"),
                fields.text("createdBy"),
                fields.text("reason"),
                List.copyOf(cameras),
                files);
    }

    private static Camera camera(Fields camera, Map<String, ExportedFile> files) throws Unreadable {
        long id = camera.number("cameraId");
        List<Fields> parts = camera.list("parts");
        List<Link> links = new ArrayList<>();
        for (Fields part : parts) {
            add(part, files);
            part.time("coveredFrom");
            part.time("coveredTo");
            for (Fields segment : part.list("segments")) {
                links.add(Link.of(id, segment));
            }
        }
        List<Fields> gaps = camera.list("gaps");
        for (Fields gap : gaps) {
            gap.time("from");
            gap.time("to");
            gap.text("reason");
        }
        camera.time("coveredFrom");
        camera.time("coveredTo");
        return new Camera(
                id,
                camera.text("name"),
                camera.text("serialNumber"),
                camera.time("requestedFrom"),
                camera.time("requestedTo"),
                parts.size(),
                gaps.size(),
                List.copyOf(links));
    }

    private static void add(Fields file, Map<String, ExportedFile> files) throws Unreadable {
        String name = FileName.safe(file.text("file"));
        ExportedFile listed =
                new ExportedFile(name, file.number("sizeBytes"), file.sha256("sha256"));
        if (files.put(name, listed) != null) {
            throw new Unreadable("it lists the file " + FileName.printable(name) + " twice");
        }
    }
}
