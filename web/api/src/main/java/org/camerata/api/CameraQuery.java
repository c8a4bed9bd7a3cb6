package org.camerata.api;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.camerata.camera.CameraDetails;
import org.camerata.camera.CameraFilter;
import org.camerata.camera.CameraStatus;
import org.camerata.quality.CamerasInTrouble;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which cameras are asked for. */
public class CameraQuery {

    @Parameter(
            description = "Part of the name, serial number, make, model, site, location or a tag",
            example = "gate")
    @QueryParam("q")
    @Size(max = 100)
    String text;

    @Parameter(description = "Whether it may publish", example = "true")
    @QueryParam("active")
    Boolean active;

    @Parameter(
            description = "Whether it publishes now",
            example = "ONLINE",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ONLINE", "OFFLINE"}))
    @QueryParam("status")
    CameraStatus status;

    @Parameter(description = "Whether a segment is being written now", example = "true")
    @QueryParam("recording")
    Boolean recording;

    @Parameter(
            description = "Whether one of its streams comes and goes instead of staying",
            example = "true")
    @QueryParam("flapping")
    Boolean flapping;

    @Parameter(
            description =
                    "Whether one of its streams has an open trouble, as `/troubles` lists them",
            example = "true")
    @QueryParam("inTrouble")
    Boolean inTrouble;

    @Parameter(description = "A camera group that it is in", example = "3")
    @QueryParam("groupId")
    Long groupId;

    @Parameter(description = "Where it is, exactly, without regard to case", example = "Harbour")
    @QueryParam("site")
    @Size(max = CameraDetails.SITE_LENGTH_MAX)
    String site;

    @Parameter(description = "A tag that it has, exactly, without regard to case", example = "ptz")
    @QueryParam("tag")
    @Size(max = 40)
    String tag;

    CameraFilter filter() {
        return CamerasInTrouble.among(
                new CameraFilter(text, active, status, recording, flapping, groupId, site, tag),
                inTrouble);
    }
}
