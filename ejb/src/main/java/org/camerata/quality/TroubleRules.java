package org.camerata.quality;

/** Says of each trouble whether it is present. Pure: no clock, no memory. */
final class TroubleRules {

    /** Players and gateways start at a key frame; so long may somebody have to wait for one. */
    static final int KEY_INTERVAL_MAX_MS = 4000;

    /** Frame times are rounded to milliseconds, and to whole frames. */
    static final int KEY_INTERVAL_TOLERANCE_MS = 100;

    /** Longer than the greatest interval that any camera is set to by intention. */
    static final int KEY_FRAME_AGE_MAX_MS = 12_000;

    static final int SILENCE_MAX_MS = 5000;

    static final double FPS_LOW_SHARE = 0.90;
    static final double FPS_FINE_SHARE = 0.95;

    /** Bitrates of encoders swing around what was set. */
    static final double BITRATE_TOLERANCE = 0.10;

    private TroubleRules() {}

    static Finding judge(TroubleCode code, Situation now) {
        return switch (code) {
            case NO_VIDEO -> VideoRules.none(now);
            case VIDEO_STOPPED -> VideoRules.stopped(now);
            case VIDEO_CODEC_UNSUPPORTED -> VideoRules.unsupportedCodec(now);
            case VIDEO_CODEC_UNEXPECTED -> VideoRules.unexpectedCodec(now);
            case KEY_FRAMES_MISSING -> VideoRules.keyFramesMissing(now);
            case KEY_FRAMES_RARE -> VideoRules.keyFramesRare(now);
            case FPS_LOW -> VideoRules.fpsLow(now);
            case B_FRAMES -> VideoRules.bFrames(now);
            case RESOLUTION_CHANGED -> VideoRules.resolutionChanged(now);
            case AUDIO_MISSING -> AudioRules.missing(now);
            case AUDIO_STOPPED -> AudioRules.stopped(now);
            case AUDIO_CODEC_UNSUPPORTED -> AudioRules.unsupportedCodec(now);
            case BITRATE_LOW -> bitrateLow(now);
            case BITRATE_HIGH -> bitrateHigh(now);
            case TIMESTAMPS_JUMP -> timestampsJump(now);
        };
    }

    private static Finding bitrateLow(Situation now) {
        Integer min = now.expected().bitrateKbpsMin();
        if (min == null) {
            return Finding.ABSENT;
        }
        int kbps = now.figures().bitrateKbps();
        return Finding.presentIf(
                now.isBelow(kbps, min * (1 - BITRATE_TOLERANCE), min), TroubleFacts.of(kbps, min));
    }

    private static Finding bitrateHigh(Situation now) {
        Integer max = now.expected().bitrateKbpsMax();
        if (max == null) {
            return Finding.ABSENT;
        }
        int kbps = now.figures().bitrateKbps();
        return Finding.presentIf(
                now.isAbove(kbps, max * (1 + BITRATE_TOLERANCE), max), TroubleFacts.of(kbps, max));
    }

    private static Finding timestampsJump(Situation now) {
        Timing timing = now.figures().timing();
        if (timing.jumps() == null) {
            return Finding.UNKNOWN;
        }
        Double greatest = timing.jumpMaxMs() == null ? null : (double) timing.jumpMaxMs();
        return Finding.presentIf(timing.jumps() > 0, new TroubleFacts(greatest, null, null));
    }
}
