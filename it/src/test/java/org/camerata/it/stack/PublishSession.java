package org.camerata.it.stack;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One continuous publication as the API tells it.
 *
 * @param endedAt null while it goes on, as {@code endReason}
 */
public record PublishSession(
        String id,
        String profile,
        Instant startedAt,
        Instant endedAt,
        String endReason,
        String address,
        String encoder,
        long bytesIn) {

    /** Those of a camera, oldest first. */
    public static List<PublishSession> of(TestCamera camera) {
        Response response = Api.admin().get("/cameras/{id}/sessions", camera.id());
        response.then().statusCode(200);
        List<Map<String, Object>> items = response.path("items");
        return items.stream()
                .map(PublishSession::from)
                .sorted(Comparator.comparing(PublishSession::startedAt))
                .toList();
    }

    public boolean isLive() {
        return endedAt == null;
    }

    private static PublishSession from(Map<String, Object> json) {
        return new PublishSession(
                String.valueOf(json.get("id")),
                (String) json.get("profile"),
                instant(json.get("startedAt")),
                instant(json.get("endedAt")),
                (String) json.get("endReason"),
                (String) json.get("address"),
                (String) json.get("encoder"),
                json.get("bytesIn") instanceof Number n ? n.longValue() : 0);
    }

    private static Instant instant(Object text) {
        return text == null ? null : Instant.parse((String) text);
    }
}
