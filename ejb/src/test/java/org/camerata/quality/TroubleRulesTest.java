package org.camerata.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.quality.Streams.ANY;
import static org.camerata.quality.Streams.NOON;
import static org.camerata.quality.Streams.PICTURE;
import static org.camerata.quality.Streams.TIMING;
import static org.camerata.quality.TroubleCode.AUDIO_CODEC_UNSUPPORTED;
import static org.camerata.quality.TroubleCode.AUDIO_MISSING;
import static org.camerata.quality.TroubleCode.AUDIO_STOPPED;
import static org.camerata.quality.TroubleCode.BITRATE_HIGH;
import static org.camerata.quality.TroubleCode.BITRATE_LOW;
import static org.camerata.quality.TroubleCode.B_FRAMES;
import static org.camerata.quality.TroubleCode.FPS_LOW;
import static org.camerata.quality.TroubleCode.KEY_FRAMES_MISSING;
import static org.camerata.quality.TroubleCode.KEY_FRAMES_RARE;
import static org.camerata.quality.TroubleCode.NO_VIDEO;
import static org.camerata.quality.TroubleCode.RESOLUTION_CHANGED;
import static org.camerata.quality.TroubleCode.TIMESTAMPS_JUMP;
import static org.camerata.quality.TroubleCode.VIDEO_CODEC_UNEXPECTED;
import static org.camerata.quality.TroubleCode.VIDEO_CODEC_UNSUPPORTED;
import static org.camerata.quality.TroubleCode.VIDEO_STOPPED;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.camerata.camera.StreamExpectation;
import org.camerata.media.AudioCodec;
import org.camerata.media.VideoCodec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TroubleRulesTest {

    static final StreamExpectation ALL_SET = new StreamExpectation("H264", 25, 1000, 3000, true);
    static final StreamExpectation MUTE = new StreamExpectation(null, null, null, null, false);
    static final Boolean UNKNOWN = null;

    @ParameterizedTest
    @MethodSource("table")
    void judges(TroubleCode code, StreamFigures now, StreamExpectation expected, Boolean present) {
        assertThat(judge(code, now, expected, false)).isEqualTo(present);
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments(BITRATE_LOW, bitrate(899), ALL_SET, true),
                arguments(BITRATE_LOW, bitrate(900), ALL_SET, false),
                arguments(BITRATE_LOW, bitrate(1), ANY, false),
                arguments(BITRATE_HIGH, bitrate(3301), ALL_SET, true),
                arguments(BITRATE_HIGH, bitrate(3300), ALL_SET, false),
                arguments(BITRATE_HIGH, bitrate(90_000), ANY, false),
                arguments(FPS_LOW, fps(22.4), ALL_SET, true),
                arguments(FPS_LOW, fps(22.5), ALL_SET, false),
                arguments(FPS_LOW, fps(1.0), ANY, false),
                arguments(FPS_LOW, fps(null), ALL_SET, UNKNOWN),
                arguments(NO_VIDEO, video(VideoCodec.NONE), ANY, true),
                arguments(NO_VIDEO, video(VideoCodec.H264), ANY, false),
                arguments(NO_VIDEO, video(null), ANY, UNKNOWN),
                arguments(VIDEO_STOPPED, videoAge(5001), ANY, true),
                arguments(VIDEO_STOPPED, videoAge(5000), ANY, false),
                arguments(VIDEO_STOPPED, videoAge(null), ANY, UNKNOWN),
                arguments(VIDEO_CODEC_UNSUPPORTED, video(VideoCodec.HEVC), ANY, true),
                arguments(VIDEO_CODEC_UNSUPPORTED, video(VideoCodec.UNKNOWN), ANY, true),
                arguments(VIDEO_CODEC_UNSUPPORTED, video(VideoCodec.H264), ANY, false),
                arguments(VIDEO_CODEC_UNSUPPORTED, video(VideoCodec.NONE), ANY, UNKNOWN),
                arguments(VIDEO_CODEC_UNEXPECTED, video(VideoCodec.H264), ALL_SET, false),
                arguments(VIDEO_CODEC_UNEXPECTED, video(VideoCodec.H264), expected("HEVC"), true),
                arguments(VIDEO_CODEC_UNEXPECTED, video(VideoCodec.HEVC), ALL_SET, false),
                arguments(KEY_FRAMES_RARE, keyInterval(4101), ANY, true),
                arguments(KEY_FRAMES_RARE, keyInterval(4100), ANY, false),
                arguments(KEY_FRAMES_RARE, keyInterval(null), ANY, UNKNOWN),
                arguments(KEY_FRAMES_MISSING, keyFrameAge(12_001), ANY, true),
                arguments(KEY_FRAMES_MISSING, keyFrameAge(12_000), ANY, false),
                arguments(KEY_FRAMES_MISSING, keyFrameAge(null), ANY, true),
                arguments(B_FRAMES, bFrames(1), ANY, true),
                arguments(B_FRAMES, bFrames(0), ANY, false),
                arguments(B_FRAMES, bFrames(null), ANY, UNKNOWN),
                arguments(AUDIO_MISSING, sound(AudioCodec.NONE, null), ALL_SET, true),
                arguments(AUDIO_MISSING, sound(AudioCodec.NONE, null), ANY, false),
                arguments(AUDIO_MISSING, sound(AudioCodec.AAC, 20), ALL_SET, false),
                arguments(AUDIO_STOPPED, sound(AudioCodec.AAC, 5001), ANY, true),
                arguments(AUDIO_STOPPED, sound(AudioCodec.AAC, 5001), MUTE, false),
                arguments(AUDIO_STOPPED, sound(AudioCodec.AAC, 5000), ANY, false),
                arguments(AUDIO_STOPPED, sound(AudioCodec.NONE, null), ANY, UNKNOWN),
                arguments(AUDIO_CODEC_UNSUPPORTED, sound(AudioCodec.G711U, 20), ANY, true),
                arguments(AUDIO_CODEC_UNSUPPORTED, sound(AudioCodec.UNKNOWN, 20), ANY, true),
                arguments(AUDIO_CODEC_UNSUPPORTED, sound(AudioCodec.MP3, 20), ANY, false),
                arguments(AUDIO_CODEC_UNSUPPORTED, sound(AudioCodec.NONE, null), ANY, false),
                arguments(TIMESTAMPS_JUMP, jumps(1), ANY, true),
                arguments(TIMESTAMPS_JUMP, jumps(0), ANY, false),
                arguments(TIMESTAMPS_JUMP, jumps(null), ANY, UNKNOWN),
                arguments(RESOLUTION_CHANGED, size(640, 360), ANY, true),
                arguments(RESOLUTION_CHANGED, size(1920, 1080), ANY, false),
                arguments(RESOLUTION_CHANGED, size(null, null), ANY, UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("betweenTheBounds")
    void leavesWhatLiesBetweenTheBoundsAsItIs(TroubleCode code, StreamFigures now) {
        assertThat(judge(code, now, ALL_SET, false)).as("not open").isFalse();
        assertThat(judge(code, now, ALL_SET, true)).as("open").isTrue();
    }

    static Stream<Arguments> betweenTheBounds() {
        return Stream.of(
                arguments(BITRATE_LOW, bitrate(950)),
                arguments(BITRATE_HIGH, bitrate(3100)),
                arguments(FPS_LOW, fps(23.0)),
                arguments(KEY_FRAMES_RARE, keyInterval(4050)));
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWrongWithAGoodStream(TroubleCode code) {
        assertThat(judge(code, Streams.figures(NOON, PICTURE), ALL_SET, false)).isFalse();
    }

    private static Boolean judge(
            TroubleCode code, StreamFigures now, StreamExpectation expected, boolean isOpen) {
        Situation situation = new Situation(now, expected, "1920×1080", isOpen);
        return TroubleRules.judge(code, situation).isPresent();
    }

    private static StreamExpectation expected(String codec) {
        return new StreamExpectation(codec, null, null, null, null);
    }

    private static StreamFigures bitrate(int kbps) {
        return Streams.figures(NOON, kbps);
    }

    private static StreamFigures video(VideoCodec codec) {
        return picture(codec, 1920, 1080, 25.0, 2000, 900, 40, 0);
    }

    private static StreamFigures size(Integer width, Integer height) {
        return picture(VideoCodec.H264, width, height, 25.0, 2000, 900, 40, 0);
    }

    private static StreamFigures fps(Double fps) {
        return picture(VideoCodec.H264, 1920, 1080, fps, 2000, 900, 40, 0);
    }

    private static StreamFigures keyInterval(Integer ms) {
        return picture(VideoCodec.H264, 1920, 1080, 25.0, ms, 900, 40, 0);
    }

    private static StreamFigures keyFrameAge(Integer ms) {
        return picture(VideoCodec.H264, 1920, 1080, 25.0, 2000, ms, 40, 0);
    }

    private static StreamFigures videoAge(Integer ms) {
        return picture(VideoCodec.H264, 1920, 1080, 25.0, 2000, 900, ms, 0);
    }

    private static StreamFigures bFrames(Integer count) {
        return picture(VideoCodec.H264, 1920, 1080, 25.0, 2000, 900, 40, count);
    }

    private static StreamFigures picture(
            VideoCodec codec,
            Integer width,
            Integer height,
            Double fps,
            Integer keyIntervalMs,
            Integer keyFrameAgeMs,
            Integer ageMs,
            Integer bFrames) {
        return Streams.figures(
                NOON,
                new Picture(
                        codec,
                        width,
                        height,
                        fps,
                        125,
                        0,
                        keyIntervalMs,
                        keyFrameAgeMs,
                        ageMs,
                        bFrames));
    }

    private static StreamFigures sound(AudioCodec codec, Integer ageMs) {
        return Streams.figures(NOON, new Sound(codec, ageMs != null, ageMs));
    }

    private static StreamFigures jumps(Integer count) {
        return Streams.figures(NOON, new Timing(TIMING.jitterMs(), count, null));
    }
}
