package org.camerata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Date;
import org.camerata.snapshot.Snapshot;

/** Sends a still, unless the client has it already. */
final class JpegAnswer {

    static final String MEDIA_TYPE = "image/jpeg";

    private JpegAnswer() {}

    static Response of(Snapshot snapshot, Request request) {
        Date takenAt = Date.from(snapshot.takenAt());
        ResponseBuilder unchanged = request.evaluatePreconditions(takenAt);
        ResponseBuilder answer =
                unchanged == null ? Response.ok(snapshot.jpeg(), MEDIA_TYPE) : unchanged;
        return answer.lastModified(takenAt)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }
}
