package org.camerata.it.stack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableList;

import io.restassured.response.Response;
import java.io.IOException;
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

    private static final String NULL = "NULL"; // as the database's client prints it

    /** Those of a camera, oldest first. */
    public static List<PublishSession> of(TestCamera camera) {
        Response response = Api.admin().get("/cameras/{id}/sessions", camera.id());
        return Api.items(response).stream()
                .map(PublishSession::from)
                .sorted(Comparator.comparing(PublishSession::startedAt))
                .toList();
    }

    /**
     * The history of many cameras, as the database keeps it: to ask the API for each of hundreds
     * takes longer than what is tested.
     *
     * @return by the cameras' ids; {@code profile}, {@code address} and {@code encoder} are left
     *     out
     */
    public static Map<String, List<PublishSession>> ofAll(List<TestCamera> cameras)
            throws IOException {
        String ids = cameras.stream().map(TestCamera::id).collect(joining(","));
        String rows =
                Database.APPLICATION.query(
                        "select camera_id, id, started_at, ended_at, end_reason, bytes_in"
                                + " from publish_session where camera_id in ("
                                + ids
                                + ") order by camera_id, started_at");
        return rows.lines()
                .map(row -> row.split("\t", -1))
                .collect(
                        groupingBy(
                                columns -> columns[0],
                                mapping(PublishSession::from, toUnmodifiableList())));
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

    private static PublishSession from(String[] columns) {
        return new PublishSession(
                columns[1],
                null,
                utc(columns[2]),
                utc(columns[3]),
                columns[4].equals(NULL) ? null : columns[4],
                null,
                null,
                Long.parseLong(columns[5]));
    }

    private static Instant utc(String time) {
        return time.equals(NULL) ? null : Instant.parse(time.replace(' ', 'T') + "Z");
    }

    private static Instant instant(Object text) {
        return text == null ? null : Instant.parse((String) text);
    }
}
