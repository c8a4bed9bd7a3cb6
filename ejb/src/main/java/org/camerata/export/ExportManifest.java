package org.camerata.export;

import static java.util.stream.Collectors.toMap;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camerata.integrity.ExportProof;
import org.camerata.integrity.chain.FootageLink;

/** Writes {@code manifest.json}: docs/ref/export-format.md. */
final class ExportManifest {

    private static final String FORMAT = "camerata-export:1";

    private final ExportOrder order;
    private final String software;
    private final Instant createdAt;
    private final ExportProof proof;

    /**
     * @param software name and version
     */
    ExportManifest(ExportOrder order, String software, Instant createdAt, ExportProof proof) {
        this.order = order;
        this.software = software;
        this.createdAt = createdAt;
        this.proof = proof;
    }

    /**
     * @param others files of the archive that are no footage
     */
    String of(List<ExportMade.OfCamera> cameras, List<ArchivedFile> others) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.createGenerator(text)) {
            json.writeStartObject()
                    .write("format", FORMAT)
                    .write("exportId", Long.toString(order.id()))
                    .write("software", software)
                    .write("createdAt", createdAt.toString())
                    .write("createdBy", order.username())
                    .write("reason", order.reason())
                    .writeStartArray("cameras");
            cameras.forEach(camera -> camera(camera, json));
            json.writeEnd().writeStartArray("files");
            for (ArchivedFile file : others) {
                json.writeStartObject();
                file(file, json);
                json.writeEnd();
            }
            json.writeEnd().writeEnd();
        }
        return text.toString();
    }

    private void camera(ExportMade.OfCamera camera, JsonGenerator json) {
        boolean isEmpty = camera.parts().isEmpty();
        json.writeStartObject()
                .write("cameraId", camera.camera().value())
                .write("name", camera.name())
                .write("serialNumber", camera.serialNumber())
                .write("requestedFrom", order.from().toString())
                .write("requestedTo", order.to().toString())
                .write("coveredFrom", (isEmpty ? order.from() : camera.coveredFrom()).toString())
                .write("coveredTo", (isEmpty ? order.from() : camera.coveredTo()).toString())
                .writeStartArray("parts");
        Map<Long, FootageLink> links = links(camera);
        camera.parts().forEach(part -> part(part, links, json));
        json.writeEnd().writeStartArray("gaps");
        for (ExportGap gap : camera.gaps()) {
            json.writeStartObject()
                    .write("from", gap.range().from().toString())
                    .write("to", gap.range().to().toString())
                    .write("reason", gap.reason())
                    .writeEnd();
        }
        json.writeEnd().writeStartArray("leftOut");
        camera.leftOut().forEach(json::write);
        json.writeEnd().writeEnd();
    }

    private Map<Long, FootageLink> links(ExportMade.OfCamera camera) {
        List<Long> recordings =
                camera.parts().stream()
                        .flatMap(part -> part.recordingIds().stream())
                        .distinct()
                        .toList();
        return proof.links(recordings).stream()
                .collect(toMap(FootageLink::recordingId, Function.identity()));
    }

    private static void part(
            ExportMade.Part part, Map<Long, FootageLink> links, JsonGenerator json) {
        json.writeStartObject();
        file(part.stored(), json);
        json.write("coveredFrom", part.coveredFrom().toString())
                .write("coveredTo", part.coveredTo().toString())
                .writeStartArray("segments");
        part.recordingIds().stream()
                .filter(links::containsKey)
                .forEach(id -> link(links.get(id), json));
        json.writeEnd().writeStartArray("unfinishedRecordings");
        part.recordingIds().stream().filter(id -> !links.containsKey(id)).forEach(json::write);
        json.writeEnd().writeEnd();
    }

    private static void file(ArchivedFile file, JsonGenerator json) {
        json.write("file", file.file())
                .write("sizeBytes", file.sizeBytes())
                .write("sha256", file.sha256());
    }

    private static void link(FootageLink link, JsonGenerator json) {
        json.writeStartObject()
                .write("recordingId", link.recordingId())
                .write("sequence", link.sequence())
                .write("sha256", link.sha256())
                .write("startedAt", link.startedAt().toString())
                .write("endedAt", link.endedAt().toString())
                .write("sizeBytes", link.sizeBytes())
                .write("previousHash", link.previousHash())
                .write("hash", link.hash())
                .writeEnd();
    }
}
