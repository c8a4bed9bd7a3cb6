package org.camerata.api;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.file.Path;
import org.camerata.media.FragmentPlan;
import org.camerata.playback.FragmentFile;

/** What a player of footage is sent. */
final class PlaybackAnswer {

    static final String LIST_TYPE = "application/vnd.apple.mpegurl";
    static final String FRAGMENT_TYPE = "video/iso.segment";
    static final String INITIALIZATION_TYPE = "video/mp4";

    /**
     * In a request, the front door says by it that it can send parts of recordings by itself; in an
     * answer it is told which. It passes on neither what it is sent from outside, nor our answer.
     */
    static final String SLICES = "X-Camerata-Slices";

    /** Looking back and forth asks for the same again; not on a machine of somebody else's. */
    private static final String KEPT_TEN_MINUTES = "private, max-age=600";

    private PlaybackAnswer() {}

    static Response initialization(byte[] bytes) {
        return kept(Response.ok(bytes, INITIALIZATION_TYPE));
    }

    /**
     * @param sendsSlices whether who asks can send parts of recordings
     */
    static Response fragment(FragmentFile file, boolean sendsSlices) {
        boolean bySlices = sendsSlices && file.place().isPresent() && !file.plan().isEmpty();
        return kept(bySlices ? head(file.plan(), file.place().get()) : whole(file));
    }

    private static Response.ResponseBuilder head(FragmentPlan plan, Path place) {
        String slices =
                plan.slices().stream()
                        .map(slice -> slice.offset() + "-" + slice.bytes())
                        .collect(joining(","));
        return Response.ok(plan.head(), FRAGMENT_TYPE).header(SLICES, place + " " + slices);
    }

    private static Response.ResponseBuilder whole(FragmentFile file) {
        StreamingOutput body = file::write;
        return Response.ok(body, FRAGMENT_TYPE)
                .header(HttpHeaders.CONTENT_LENGTH, file.plan().sizeBytes());
    }

    private static Response kept(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, KEPT_TEN_MINUTES).build();
    }
}
