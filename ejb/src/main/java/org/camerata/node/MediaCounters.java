package org.camerata.node;

/**
 * What our own RTMP module counted of a publication since it began. What is null did not come
 * (yet).
 *
 * @param videoFrames without codec headers, as are all counts here
 * @param keyIntervalMs between the last two key frames, by their timestamps
 * @param keyFrameAgeMs since the last key frame arrived, by nginx's clock
 * @param timestampJumps steps backwards, or by a second more or less than the clock's
 * @param timestampJumpMaxMs the greatest of them
 * @param jitterMs of the arrival of video against its timestamps, as RFC 3550 estimates it
 * @param bFrames frames that are shown in another order than they came
 * @param videoCodec FLV's codec id as a number, or the four characters of enhanced RTMP
 * @param audioCodec FLV's sound format id, or the four characters of enhanced RTMP
 * @param width pixels, of the last H.264 header
 * @param height pixels, of the last H.264 header
 */
public record MediaCounters(
        long videoFrames,
        long videoBytes,
        long keyFrames,
        long audioFrames,
        long audioBytes,
        Long keyIntervalMs,
        Long keyFrameAgeMs,
        Long videoAgeMs,
        Long audioAgeMs,
        long timestampJumps,
        Long timestampJumpMaxMs,
        Long jitterMs,
        long bFrames,
        String videoCodec,
        String audioCodec,
        Long width,
        Long height) {}
