package org.camerata.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.camerata.playback.FragmentFile;

/** What a player of footage is sent. */
final class PlaybackAnswer {

    static final String LIST_TYPE = "application/vnd.apple.mpegurl";
    static final String FRAGMENT_TYPE = "video/iso.segment";
    static final String INITIALIZATION_TYPE = "video/mp4";

    /** Looking back and forth asks for the same again; not on a machine of somebody else's. */
    private static final String KEPT_TEN_MINUTES = "private, max-age=600";

    private PlaybackAnswer() {}

    static Response initialization(byte[] bytes) {
        return kept(Response.ok(bytes, INITIALIZATION_TYPE));
    }

    static Response fragment(FragmentFile file) {
        StreamingOutput body = file::write;
        return kept(
                Response.ok(body, FRAGMENT_TYPE)
                        .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes()));
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, KEPT_TEN_MINUTES).build();
    }
}
