package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.camerata.wall.WallLayoutView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A layout of the wall in the API. */
@JsonbNillable
@Schema(description = "An arrangement of cameras")
public record WallLayout(
        @Schema(examples = "5") long id,
        @Schema(examples = "Night shift") String name,
        @Schema(description = "On one page: 1, 4, 9, 16 or 25", examples = "9") int tiles,
        @Schema(
                        description = "In their order; those that the caller may view now",
                        examples = "[17, 18]")
                List<Long> cameraIds,
        @Schema(
                        description = "How long each page is shown; null if nothing turns",
                        nullable = true,
                        examples = "15")
                Integer tourSeconds) {

    static WallLayout of(WallLayoutView layout) {
        return new WallLayout(
                layout.id(),
                layout.name(),
                layout.tiles(),
                layout.cameraIds(),
                layout.tourSeconds());
    }
}
