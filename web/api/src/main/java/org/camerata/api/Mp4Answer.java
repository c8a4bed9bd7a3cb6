package org.camerata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.nio.channels.Channels;
import org.camerata.playback.ByteRange;
import org.camerata.playback.RangedFile;

/** Sends an MP4, or the range of it that was asked for (RFC 9110, one range). */
final class Mp4Answer {

    static final String MEDIA_TYPE = "video/mp4";
    static final String RANGE = "Range";
    static final String IF_RANGE = "If-Range";

    private Mp4Answer() {}

    /**
     * @param range the header, or null
     * @param ifRange the header, or null: the range only counts if the file is still the same
     */
    static ResponseBuilder of(RangedFile file, String range, String ifRange, UriInfo uri) {
        String counting = ByteRange.counting(range, ifRange, file);
        return ByteRange.parse(counting, file.sizeBytes())
                .map(part -> send(file, part, counting != null))
                .orElseGet(() -> beyond(file, uri))
                .header(HttpHeaders.ETAG, ByteRange.tag(file))
                .header("Accept-Ranges", "bytes")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    }

    private static ResponseBuilder send(RangedFile file, ByteRange part, boolean partial) {
        StreamingOutput body =
                output -> file.write(Channels.newChannel(output), part.from(), part.count());
        ResponseBuilder answer =
                Response.status(partial ? Status.PARTIAL_CONTENT : Status.OK)
                        .entity(body)
                        .type(MEDIA_TYPE)
                        .header(HttpHeaders.CONTENT_LENGTH, part.count());
        return partial ? answer.header("Content-Range", part.of(file.sizeBytes())) : answer;
    }

    private static ResponseBuilder beyond(RangedFile file, UriInfo uri) {
        Problem problem =
                Problem.of(
                        "range-not-satisfiable",
                        Status.REQUESTED_RANGE_NOT_SATISFIABLE.getStatusCode(),
                        "The range lies beyond the file",
                        uri);
        return Response.fromResponse(problem.response())
                .header("Content-Range", "bytes */" + file.sizeBytes());
    }
}
