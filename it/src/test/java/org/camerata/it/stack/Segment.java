package org.camerata.it.stack;

import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;

/**
 * One recording as the API tells it.
 *
 * @param endedAt null while OPEN, as {@code durationSeconds}, {@code sizeBytes} and {@code sha256}
 */
public record Segment(
        String id,
        String cameraId,
        Instant startedAt,
        Instant endedAt,
        Double durationSeconds,
        Long sizeBytes,
        String tier,
        String state,
        String sha256) {

    static Segment from(Map<String, Object> json) {
        return new Segment(
                String.valueOf(json.get("id")),
                String.valueOf(json.get("cameraId")),
                instant(json.get("startedAt")),
                instant(json.get("endedAt")),
                json.get("durationSeconds") instanceof Number n ? n.doubleValue() : null,
                json.get("sizeBytes") instanceof Number n ? n.longValue() : null,
                (String) json.get("tier"),
                (String) json.get("state"),
                (String) json.get("sha256"));
    }

    public boolean isComplete() {
        return state.equals("COMPLETE");
    }

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public Response get() {
        return Api.admin().get("/recordings/{id}", id);
    }

    public Response delete() {
        return Api.admin().delete("/recordings/{id}", id);
    }

    /** The signed address of its MP4, usable without a token. */
    public String signedUrl() {
        Response response = Api.admin().get("/recordings/{id}/signed-url", id);
        response.then().statusCode(200);
        return response.path("url");
    }

    /** Its MP4, whole. */
    public Path download(Path directory) throws IOException {
        Response response = Api.admin().get("/recordings/{id}/download", id);
        response.then().statusCode(200).contentType("video/mp4");
        Path file = directory.resolve(id + ".mp4");
        try (InputStream body = response.asInputStream()) {
            Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    private static Instant instant(Object text) {
        return text == null ? null : Instant.parse((String) text);
    }
}
