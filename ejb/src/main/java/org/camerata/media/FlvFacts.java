package org.camerata.media;

import java.time.Duration;
import java.util.List;

/**
 * What a scan found out about a recording.
 *
 * @param duration media time from the first frame shown to the end of the last, whose own length is
 *     estimated; by {@link MediaClock}'s rule, so jumps of the timestamps do not count
 * @param videoCodec of the first video tag
 * @param audioCodec of the first audio tag
 * @param width pixels, of the first H.264 parameter set; 0 if unknown
 * @param height pixels, of the first H.264 parameter set; 0 if unknown
 * @param keyFrames those of the video frames that are marked as key frames
 * @param validBytes up to the end of the last whole tag (M1)
 * @param fileBytes size of the file when the scan began
 * @param damaged parts in front of other media; what ends in garbage is {@link #truncated}
 */
public record FlvFacts(
        Duration duration,
        VideoCodec videoCodec,
        AudioCodec audioCodec,
        int width,
        int height,
        long videoFrames,
        long keyFrames,
        long audioFrames,
        long validBytes,
        long fileBytes,
        List<DamagedPart> damaged) {

    public FlvFacts {
        damaged = List.copyOf(damaged);
    }

    /** Whether the file ends in bytes that belong to no whole tag: cut off, damaged or growing. */
    public boolean truncated() {
        return validBytes < fileBytes;
    }
}
