package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.camerata.camera.CameraImport;
import org.camerata.camera.ImportReport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cameras from a file. */
@Path("cameras/import")
@Produces(APPLICATION_JSON)
@Tag(name = "Cameras")
@ApplicationScoped
public class CameraImportResource {

    /** As the front door allows here. */
    private static final int BODY_BYTES_MAX = 2 * 1024 * 1024;

    @Inject CameraImport cameras;

    @POST
    @Consumes("text/csv")
    @Requires(CAMERA_WRITE)
    @Operation(
            summary = "Import cameras",
            description =
                    "All of a file, or nothing. A camera that has the serial number is changed,"
                            + " else one is added; what the file has no column for stays. At most"
                            + " 5000 cameras and 2 MiB, in UTF-8. A dry run says what would happen."
                            + " Only for who may change every camera.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "serialNumber,name,site\r\nSN-1,North gate,Harbour\r\n"))
    @APIResponse(
            responseCode = "200",
            description = "What was done, or would be",
            content = @Content(schema = @Schema(implementation = CameraImportReport.class)))
    @APIResponse(
            responseCode = "422",
            description = "The file has errors, and nothing was done",
            content =
                    @Content(
                            mediaType = APPLICATION_JSON,
                            schema = @Schema(implementation = CameraImportReport.class)))
    public Response run(
            @Parameter(description = "Whether nothing is to be done", example = "true")
                    @QueryParam("dryRun")
                    @NotNull
                    Boolean dryRun,
            @Parameter(
                            description = "Whether the answer tells the URLs of the new cameras",
                            example = "false")
                    @QueryParam("includeUrls")
                    Boolean includeUrls,
            InputStream body)
            throws IOException {
        String csv = text(body.readNBytes(BODY_BYTES_MAX + 1));
        if (dryRun) {
            return Response.ok(CameraImportReport.of(cameras.dryRun(csv))).build();
        }
        ImportReport report = cameras.run(csv, Boolean.TRUE.equals(includeUrls));
        return Response.status(
                        report.errorCount() == 0
                                ? Status.OK.getStatusCode()
                                : CameraImportReport.UNPROCESSABLE)
                .entity(CameraImportReport.of(report))
                .build();
    }

    private static String text(byte[] body) {
        if (body.length > BODY_BYTES_MAX) {
            throw new InvalidBody("The file is larger than 2 MiB");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            throw new InvalidBody("The file is not UTF-8");
        }
    }
}
