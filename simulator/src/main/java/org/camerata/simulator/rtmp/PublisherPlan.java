package org.camerata.simulator.rtmp;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.simulator.RtmpUrl;

/**
 * What one emulated publisher does. Made by {@link #of} and changed by the other methods, each of
 * which answers a changed copy.
 *
 * @param roundCount how often it sends its clip before it leaves; {@link #ENDLESS} for as long as
 *     it is let
 * @param connectDelay before its first connection
 * @param returnDelay before the next connection, when it was refused or cut; empty to stay away
 * @param bytesPerSecondMax what its network carries; {@link #UNLIMITED} for all
 * @param ledger numbers what it sends; empty to send the clip as it is
 */
public record PublisherPlan(
        RtmpUrl url,
        Clip clip,
        int roundCount,
        Duration connectDelay,
        Optional<Duration> returnDelay,
        SenderClock clock,
        int bytesPerSecondMax,
        Optional<SentFrames> ledger) {

    static final int ENDLESS = Integer.MAX_VALUE;
    static final int UNLIMITED = Integer.MAX_VALUE;

    /** Connects at once, sends the clip again and again, and stays away once it was cut. */
    public static PublisherPlan of(RtmpUrl url, Clip clip) {
        return new PublisherPlan(
                url,
                clip,
                ENDLESS,
                Duration.ZERO,
                Optional.empty(),
                SenderClock.TRUE,
                UNLIMITED,
                Optional.empty());
    }

    /** Sends the clip so many times, then leaves in order. */
    public PublisherPlan rounds(int count) {
        return new PublisherPlan(
                url, clip, count, connectDelay, returnDelay, clock, bytesPerSecondMax, ledger);
    }

    public PublisherPlan connectingAfter(Duration delay) {
        return new PublisherPlan(
                url, clip, roundCount, delay, returnDelay, clock, bytesPerSecondMax, ledger);
    }

    /** Comes back whenever it was refused or cut, by whomever. */
    public PublisherPlan returningAfter(Duration delay) {
        return new PublisherPlan(
                url,
                clip,
                roundCount,
                connectDelay,
                Optional.of(delay),
                clock,
                bytesPerSecondMax,
                ledger);
    }

    /**
     * The first timestamp of each publication: just below 2^24 or 2^32 it wraps soon.
     *
     * @param millis 0 to 2^32 - 1
     */
    public PublisherPlan startingAt(long millis) {
        return with(new SenderClock(millis, clock.jumps()));
    }

    public PublisherPlan jumping(ClockJump jump) {
        List<ClockJump> jumps = new ArrayList<>(clock.jumps());
        jumps.add(jump);
        return with(new SenderClock(clock.startMillis(), jumps));
    }

    /** Writes no faster than that: below the clip's own rate it falls behind more and more. */
    public PublisherPlan slowedTo(int bytesPerSecond) {
        return new PublisherPlan(
                url, clip, roundCount, connectDelay, returnDelay, clock, bytesPerSecond, ledger);
    }

    /** Each frame gets a {@link FrameStamp}, numbered on over all publications. */
    public PublisherPlan numberedBy(SentFrames frames) {
        return new PublisherPlan(
                url,
                clip,
                roundCount,
                connectDelay,
                returnDelay,
                clock,
                bytesPerSecondMax,
                Optional.of(frames));
    }

    private PublisherPlan with(SenderClock other) {
        return new PublisherPlan(
                url, clip, roundCount, connectDelay, returnDelay, other, bytesPerSecondMax, ledger);
    }
}
