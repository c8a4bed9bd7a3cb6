package org.camerata.verify;

import java.io.PrintStream;
import java.util.List;

/** Tells people, or programs, what came of it. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void sentences(Verdict verdict) {
        verdict.manifest().ifPresent(this::describe);
        verdict.problems().forEach(one -> out.println(one.what() + ": " + one.sentence()));
        if (verdict.isIntact()) {
            out.println("Intact: everything is as it was exported.");
        } else {
            out.println("ALTERED: " + verdict.problems().size() + " findings.");
        }
        if (verdict.fingerprint() != null) {
            out.println("Key: SHA-256 " + verdict.fingerprint());
        }
        if (!verdict.isKeyCompared()) {
            out.println(
                    "The key came with the export and was not compared: whoever makes an export of"
                            + " their own also makes a key. Compare the line above with the key of the"
                            + " recorder, or use --key.");
        }
    }

    private void describe(Manifest manifest) {
        out.println("Export " + shown(manifest.exportId()) + ", made " + manifest.createdAt());
        out.println("by " + shown(manifest.createdBy()) + " with " + shown(manifest.software()));
        out.println("because: " + shown(manifest.reason()));
        for (Manifest.Camera camera : manifest.cameras()) {
            out.println(
                    "Camera "
                            + shown(camera.name())
                            + " ("
                            + shown(camera.serialNumber())
                            + "), "
                            + camera.requestedFrom()
                            + " to "
                            + camera.requestedTo()
                            + ": "
                            + camera.parts()
                            + " parts, "
                            + camera.gaps()
                            + " gaps");
        }
    }

    private static String shown(String text) {
        return FileName.printable(text);
    }

    void json(Verdict verdict) {
        StringBuilder text = new StringBuilder("{\"intact\":").append(verdict.isIntact());
        verdict.manifest()
                .ifPresent(
                        manifest ->
                                text.append(",\"exportId\":").append(quoted(manifest.exportId())));
        if (verdict.fingerprint() != null) {
            text.append(",\"keyFingerprint\":").append(quoted(verdict.fingerprint()));
        }
        text.append(",\"keyCompared\":").append(verdict.isKeyCompared());
        text.append(",\"bytes\":").append(verdict.bytes());
        text.append(",\"roots\":").append(verdict.roots());
        List<String> problems = verdict.problems().stream().map(Report::object).toList();
        text.append(",\"problems\":[").append(String.join(",", problems)).append("]}");
        out.println(text);
    }

    /** As JSON, that it could not be checked. */
    void jsonUnreadable(String sentence) {
        out.println("{\"intact\":null,\"unreadable\":" + quoted(sentence) + "}");
    }

    private static String object(Problem problem) {
        return "{\"what\":"
                + quoted(problem.what().name())
                + ",\"where\":"
                + quoted(problem.where())
                + ",\"sentence\":"
                + quoted(problem.sentence())
                + "}";
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ' || Character.isSurrogate(character)) {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }
}
