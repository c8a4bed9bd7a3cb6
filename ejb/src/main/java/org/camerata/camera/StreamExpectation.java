package org.camerata.camera;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;

/**
 * What the installer was told to set on a camera; null where it does not matter. What arrives is
 * compared with it, and a difference is shown as trouble.
 *
 * @param videoCodec {@code H264}, {@code HEVC} or {@code AV1}
 * @param fps frames a second, 1 to 240
 * @param bitrateKbpsMin kbit/s of picture and sound, averaged over a sample; 1 to 200,000
 * @param bitrateKbpsMax as {@code bitrateKbpsMin}
 * @param audio whether there is to be sound
 */
public record StreamExpectation(
        @Pattern(regexp = CODECS, message = CODECS_RULE) String videoCodec,
        @Min(1) @Max(FPS_MAX) Integer fps,
        @Min(1) @Max(BITRATE_KBPS_MAX) Integer bitrateKbpsMin,
        @Min(1) @Max(BITRATE_KBPS_MAX) Integer bitrateKbpsMax,
        Boolean audio) {

    public static final String CODECS = "H264|HEVC|AV1";
    public static final String CODECS_RULE = "must be H264, HEVC or AV1";
    public static final int FPS_MAX = 240;
    public static final int BITRATE_KBPS_MAX = 200_000;

    /** Nothing in particular. */
    public static final StreamExpectation NONE =
            new StreamExpectation(null, null, null, null, null);

    /**
     * @throws InvalidCamera if the least bitrate is above the greatest
     */
    void demandOrder() {
        if (bitrateKbpsMin != null && bitrateKbpsMax != null && bitrateKbpsMin > bitrateKbpsMax) {
            throw new InvalidCamera("bitrateKbpsMin", "must not be above bitrateKbpsMax");
        }
    }
}
