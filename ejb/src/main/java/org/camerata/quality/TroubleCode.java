package org.camerata.quality;

import static org.camerata.quality.Severity.CRITICAL;
import static org.camerata.quality.Severity.INFO;
import static org.camerata.quality.Severity.WARNING;

import java.time.Duration;

/**
 * What can be wrong with a stream, and what to change on the camera.
 *
 * <p>A trouble is raised once it lasted for {@link #raiseAfter}, and cleared once it was absent for
 * {@link #clearAfter}, so that none flickers. {@link TroubleRules} says what counts as present;
 * {@link TroubleSentence} fills in the numbers.
 */
public enum TroubleCode {
    NO_VIDEO(
            CRITICAL,
            10,
            0,
            "No video arrives. Switch the camera's video stream on, with H.264 as its codec."),
    VIDEO_STOPPED(
            CRITICAL,
            0,
            5,
            "Video stopped, although the camera is still connected. Restart its stream, and look at"
                    + " its power and its network."),
    VIDEO_CODEC_UNSUPPORTED(
            CRITICAL,
            0,
            5,
            "The camera sends {detail}, which cannot be shown. Set its video codec to H.264."),
    KEY_FRAMES_MISSING(
            CRITICAL,
            5,
            0,
            "Key frames are missing, so nobody can begin to watch. Set the camera's key-frame"
                    + " interval (GOP, I-frame interval) to 2 s."),
    VIDEO_CODEC_UNEXPECTED(
            WARNING,
            0,
            5,
            "The camera sends {detail}. Set its video codec as expected, or correct what is"
                    + " expected of it."),
    KEY_FRAMES_RARE(
            WARNING,
            0,
            30,
            "A key frame comes every {measured:s} s only, so live view begins late and lags. Set"
                    + " the camera's key-frame interval (GOP, I-frame interval) to 2 s, and switch"
                    + " smart codecs off."),
    FPS_LOW(
            WARNING,
            20,
            20,
            "{measured:1} frames a second arrive instead of {expected:0}. Set the camera's frame"
                    + " rate; shorten its exposure, or improve light or network."),
    BITRATE_LOW(
            WARNING,
            20,
            20,
            "{measured:0} kbit/s arrive, at least {expected:0} are expected. Raise the camera's"
                    + " bitrate or quality, or improve its network."),
    BITRATE_HIGH(
            WARNING,
            20,
            20,
            "{measured:0} kbit/s arrive, at most {expected:0} are expected. Lower the camera's"
                    + " bitrate, and cap it (CBR, or VBR with a limit)."),
    B_FRAMES(
            WARNING,
            0,
            30,
            "The camera sends B-frames, which delay live view and break WebRTC. Set its H.264"
                    + " profile to Baseline, or the number of B-frames to 0."),
    AUDIO_MISSING(
            WARNING,
            10,
            0,
            "No audio arrives, although some is expected. Switch the camera's microphone and audio"
                    + " on, with AAC as its codec."),
    AUDIO_STOPPED(
            WARNING,
            0,
            5,
            "Audio stopped. Restart the camera's stream, and look at its microphone."),
    AUDIO_CODEC_UNSUPPORTED(
            WARNING,
            0,
            5,
            "The camera sends {detail} audio, which cannot be played. Set its audio codec to AAC."),
    TIMESTAMPS_JUMP(
            WARNING,
            0,
            60,
            "The camera's timestamps jump, so recordings have gaps or run too fast. Set its time by"
                    + " NTP once, and update its firmware."),
    RESOLUTION_CHANGED(
            INFO,
            0,
            600,
            "The picture changed from {detail}. If nobody set it so, fix the resolution on the"
                    + " camera, and switch adaptive streaming off.");

    private final Severity severity;
    private final Duration raiseAfter;
    private final Duration clearAfter;
    private final String sentence;

    TroubleCode(Severity severity, int raiseAfterSeconds, int clearAfterSeconds, String sentence) {
        this.severity = severity;
        this.raiseAfter = Duration.ofSeconds(raiseAfterSeconds);
        this.clearAfter = Duration.ofSeconds(clearAfterSeconds);
        this.sentence = sentence;
    }

    public Severity severity() {
        return severity;
    }

    Duration raiseAfter() {
        return raiseAfter;
    }

    Duration clearAfter() {
        return clearAfter;
    }

    String sentence() {
        return sentence;
    }
}
