package org.camerata.recording;

import java.time.Duration;

/**
 * Whether a finished segment's media is so much shorter than the time it took that some is missing.
 */
public final class Shortfall {

    /** It may be shorter by so much ... */
    static final Duration BEARABLE = Duration.ofSeconds(3);

    /** ... and by a hundredth of its length, because the clocks of cheap cameras go wrong. */
    static final int BEARABLE_SHARE = 100;

    private Shortfall() {}

    /**
     * @param taken from the segment's beginning to its last write
     * @param media how long its frames last
     */
    public static boolean isDamage(Duration taken, Duration media) {
        Duration bearable = BEARABLE.plus(taken.dividedBy(BEARABLE_SHARE));
        return taken.minus(media).compareTo(bearable) > 0;
    }
}
