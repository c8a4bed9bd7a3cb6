package org.camerata.playback;

import java.time.Instant;
import java.util.List;

/**
 * Where a range of footage can be played without a token.
 *
 * @param path of the HLS list, on the front door; what it names is signed too
 * @param keyPicturesPath likewise of one with a picture of each group only
 * @param from to the millisecond
 * @param to likewise; not later than now
 * @param leftOut what the recordings hold and playback does not, a sentence for each
 */
public record SignedPlayback(
        String path,
        String keyPicturesPath,
        Instant from,
        Instant to,
        Instant expiresAt,
        List<String> leftOut) {

    public SignedPlayback {
        leftOut = List.copyOf(leftOut);
    }
}
