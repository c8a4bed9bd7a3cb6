package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Writer;
import java.util.List;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.shared.PageRequest;

/** Writes the latest roots as {@code roots.json}: docs/ref/export-format.md. */
@ApplicationScoped
class RootsText {

    /** Half a year; with 500 cameras about 9 MB. */
    static final int DAYS_MAX = 184;

    @Inject RootRows roots;

    /** The oldest day first, as each is bound to the one before. */
    void write(Writer target) {
        List<DailyRoot> latest = roots.list(PageRequest.first(DAYS_MAX)).items();
        try (JsonGenerator json = Json.createGenerator(target)) {
            json.writeStartObject().writeStartArray("roots");
            for (int i = latest.size() - 1; i >= 0; i--) {
                write(latest.get(i), json);
            }
            json.writeEnd().writeEnd();
        }
    }

    private static void write(DailyRoot root, JsonGenerator json) {
        json.writeStartObject()
                .write("day", root.day().toString())
                .write("signedAt", root.signedAt().toString())
                .write("cameras", root.cameras())
                .write("links", root.links())
                .writeStartArray("heads");
        for (ChainHead end : root.ends()) {
            json.writeStartObject()
                    .write("cameraId", end.cameraId())
                    .write("links", end.links())
                    .write("hash", end.hash())
                    .writeEnd();
        }
        json.writeEnd()
                .write("previousHash", root.previousHash())
                .write("hash", root.hash())
                .write("keyId", root.keyId())
                .write("signature", root.signature())
                .writeEnd();
    }
}
