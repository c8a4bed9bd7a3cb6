package org.camerata.quality;

import org.camerata.media.VideoCodec;

/**
 * The video of a stream between two readings. What is null is not known.
 *
 * @param codec NONE if no frame ever came
 * @param width pixels
 * @param height pixels
 * @param fps frames that arrived a second
 * @param frames that arrived
 * @param missingFrames fewer than were expected; negative where frames came that were late
 * @param keyIntervalMs between the last two key frames, by their timestamps
 * @param keyFrameAgeMs since the last key frame arrived; null as well if none ever came
 * @param ageMs since the last frame arrived
 * @param bFrames that arrived
 */
public record Picture(
        VideoCodec codec,
        Integer width,
        Integer height,
        Double fps,
        Integer frames,
        Integer missingFrames,
        Integer keyIntervalMs,
        Integer keyFrameAgeMs,
        Integer ageMs,
        Integer bFrames) {

    /** As {@code 1920×1080}; null where it is not known. */
    public String size() {
        return width == null || height == null ? null : width + "×" + height;
    }
}
