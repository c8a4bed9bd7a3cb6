package org.camerata.recording;

import java.time.Duration;

/**
 * A finished segment's media against the time that it took: how both fit together, and whether so
 * much is missing that it cannot be the camera's clock.
 */
public final class Shortfall {

    /** Media may be shorter by so much ... */
    static final Duration BEARABLE = Duration.ofSeconds(3);

    /** ... and by a hundredth of its length, because the clocks of cheap cameras go wrong. */
    static final int BEARABLE_SHARE = 100;

    /** Of shorter media the ends are not known well enough to tell how fast a clock runs. */
    static final Duration SPREAD_MIN = Duration.ofSeconds(10);

    private Shortfall() {}

    /**
     * @param taken from the segment's beginning to its last write
     * @param media how long its frames last, with damaged parts between them
     */
    public static boolean isDamage(Duration taken, Duration media) {
        long bearableMs = BEARABLE.toMillis() + taken.toMillis() / BEARABLE_SHARE;
        return taken.toMillis() - media.toMillis() > bearableMs;
    }

    /**
     * Milliseconds that passed for each of media (L2): the time taken is spread over the media
     * evenly. 1 where the end of the media is missing, or too little is known.
     */
    public static double pace(Duration taken, Duration media) {
        boolean known = media.compareTo(SPREAD_MIN) >= 0 && !isDamage(taken, media);
        double pace = known ? (double) taken.toMillis() / media.toMillis() : 1;
        return pace > 0 ? pace : 1;
    }
}
