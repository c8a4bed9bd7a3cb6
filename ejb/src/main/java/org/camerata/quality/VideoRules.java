package org.camerata.quality;

import org.camerata.media.VideoCodec;

/** The rules of the picture. */
final class VideoRules {

    private VideoRules() {}

    static Finding none(Situation now) {
        VideoCodec codec = now.picture().codec();
        return codec == null
                ? Finding.UNKNOWN
                : Finding.presentIf(codec == VideoCodec.NONE, TroubleFacts.NONE);
    }

    static Finding stopped(Situation now) {
        Integer age = now.picture().ageMs();
        return age == null
                ? Finding.UNKNOWN
                : Finding.presentIf(age > TroubleRules.SILENCE_MAX_MS, TroubleFacts.of(age));
    }

    static Finding unsupportedCodec(Situation now) {
        VideoCodec codec = now.picture().codec();
        if (codec == null || codec == VideoCodec.NONE) {
            return Finding.UNKNOWN;
        }
        return Finding.presentIf(codec != VideoCodec.H264, TroubleFacts.of(CodecNames.of(codec)));
    }

    /** Where the codec is none that can be shown, that trouble says it already. */
    static Finding unexpectedCodec(Situation now) {
        VideoCodec codec = now.picture().codec();
        if (codec == null || codec == VideoCodec.NONE) {
            return Finding.UNKNOWN;
        }
        String expected = now.expected().videoCodec();
        boolean differs = expected != null && !expected.equals(codec.name());
        return differs && codec == VideoCodec.H264
                ? new Finding(true, TroubleFacts.of("H.264 instead of " + expected))
                : Finding.ABSENT;
    }

    static Finding keyFramesMissing(Situation now) {
        Picture picture = now.picture();
        if (picture.frames() == null) {
            return Finding.UNKNOWN;
        }
        if (picture.keyFrameAgeMs() == null) {
            return Finding.presentIf(picture.frames() > 0, TroubleFacts.NONE);
        }
        boolean old = picture.keyFrameAgeMs() > TroubleRules.KEY_FRAME_AGE_MAX_MS;
        return Finding.presentIf(
                old && picture.frames() > 0, TroubleFacts.of(picture.keyFrameAgeMs()));
    }

    static Finding keyFramesRare(Situation now) {
        Integer interval = now.picture().keyIntervalMs();
        if (interval == null) {
            return Finding.UNKNOWN;
        }
        int max = TroubleRules.KEY_INTERVAL_MAX_MS;
        return Finding.presentIf(
                now.isAbove(interval, max + TroubleRules.KEY_INTERVAL_TOLERANCE_MS, max),
                TroubleFacts.of(interval, max));
    }

    static Finding fpsLow(Situation now) {
        Double fps = now.picture().fps();
        Integer expected = now.expected().fps();
        if (expected == null) {
            return Finding.ABSENT;
        }
        if (fps == null) {
            return Finding.UNKNOWN;
        }
        boolean low =
                now.isBelow(
                        fps,
                        expected * TroubleRules.FPS_LOW_SHARE,
                        expected * TroubleRules.FPS_FINE_SHARE);
        return Finding.presentIf(low, TroubleFacts.of(fps, expected));
    }

    static Finding bFrames(Situation now) {
        Integer bFrames = now.picture().bFrames();
        return bFrames == null
                ? Finding.UNKNOWN
                : Finding.presentIf(bFrames > 0, TroubleFacts.of(bFrames));
    }

    static Finding resolutionChanged(Situation now) {
        String size = now.picture().size();
        if (size == null || now.sizeBefore() == null) {
            return Finding.UNKNOWN;
        }
        return Finding.presentIf(
                !size.equals(now.sizeBefore()), TroubleFacts.of(now.sizeBefore() + " to " + size));
    }
}
