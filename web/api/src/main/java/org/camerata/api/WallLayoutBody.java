package org.camerata.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.camerata.shared.PlainText;
import org.camerata.wall.WallLayoutTerms;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a layout of the wall is to be. */
public record WallLayoutBody(
        @Schema(examples = "Night shift")
                @NotNull
                @Size(min = 1, max = WallLayoutTerms.NAME_LENGTH_MAX)
                @PlainText
                String name,
        @Schema(description = "On one page: 1, 4, 9, 16 or 25", examples = "9") @NotNull
                Integer tiles,
        @Schema(
                        description =
                                "In their order, none twice; what is too much for a page fills the next",
                        examples = "[17, 18]")
                @NotNull
                @Size(max = WallLayoutTerms.CAMERA_COUNT_MAX)
                List<@NotNull Long> cameraIds,
        @Schema(
                        description = "How long each page is shown; nothing turns if left out",
                        nullable = true,
                        examples = "15")
                @Min(WallLayoutTerms.TOUR_SECONDS_MIN)
                @Max(WallLayoutTerms.TOUR_SECONDS_MAX)
                Integer tourSeconds) {

    WallLayoutTerms terms() {
        return new WallLayoutTerms(name, tiles, cameraIds, tourSeconds);
    }
}
