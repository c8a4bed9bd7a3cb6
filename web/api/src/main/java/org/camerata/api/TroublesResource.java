package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.camerata.quality.TroubleCode;
import org.camerata.quality.TroubleFilter;
import org.camerata.quality.TroubleView;
import org.camerata.quality.Troubles;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which cameras are in trouble. */
@Path("troubles")
@Produces(APPLICATION_JSON)
@Tag(name = "Quality")
@ApplicationScoped
public class TroublesResource {

    @Inject Troubles troubles;

    /** A page of troubles. */
    public record TroublePage(
            List<Trouble> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "ODg6MTc5NTUxODAwMDEyMA")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Troubles on all pages", examples = "3") long total) {}

    @GET
    @Requires(CAMERA_READ)
    @Operation(
            summary = "List what is wrong now",
            description =
                    "The open troubles of all cameras that the caller may see, newest first. Each"
                            + " says what to change on the camera.")
    public TroublePage list(
            @Parameter(
                            description = "One kind of trouble only",
                            example = "KEY_FRAMES_RARE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "NO_VIDEO",
                                                "VIDEO_STOPPED",
                                                "VIDEO_CODEC_UNSUPPORTED",
                                                "KEY_FRAMES_MISSING",
                                                "VIDEO_CODEC_UNEXPECTED",
                                                "KEY_FRAMES_RARE",
                                                "FPS_LOW",
                                                "BITRATE_LOW",
                                                "BITRATE_HIGH",
                                                "B_FRAMES",
                                                "AUDIO_MISSING",
                                                "AUDIO_STOPPED",
                                                "AUDIO_CODEC_UNSUPPORTED",
                                                "TIMESTAMPS_JUMP",
                                                "RESOLUTION_CHANGED"
                                            }))
                    @QueryParam("code")
                    TroubleCode code,
            @Parameter(description = "Of one camera only", example = "17") @QueryParam("cameraId")
                    Long cameraId,
            @BeanParam PageQuery page) {
        CameraId camera = cameraId == null ? null : new CameraId(cameraId);
        Page<TroubleView> found = troubles.list(new TroubleFilter(code, camera), page.request());
        return new TroublePage(
                found.items().stream().map(Trouble::of).toList(),
                found.nextCursor(),
                found.total());
    }
}
