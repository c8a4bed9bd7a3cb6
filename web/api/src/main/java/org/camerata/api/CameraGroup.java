package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import org.camerata.access.GroupView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A camera group in the API. */
@JsonbNillable
@Schema(description = "A camera group")
public record CameraGroup(
        @Schema(examples = "3") long id,
        @Schema(examples = "Harbour") String name,
        @Schema(examples = "Piers 1 to 4") String description,
        @Schema(
                        description = "The one group of every camera, which cannot be changed",
                        examples = "false")
                boolean allCameras,
        @Schema(
                        description = "How many cameras; null where that is all",
                        nullable = true,
                        examples = "12")
                Long cameras) {

    static CameraGroup of(GroupView group) {
        return new CameraGroup(
                group.id(), group.name(), group.description(), group.allCameras(), group.cameras());
    }
}
