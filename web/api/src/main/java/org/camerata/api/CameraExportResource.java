package org.camerata.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.camerata.camera.CameraExport;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cameras as a file. */
@Path("cameras/export")
@Tag(name = "Cameras")
@ApplicationScoped
public class CameraExportResource {

    static final String CSV = "text/csv;charset=UTF-8";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Inject CameraExport export;

    @GET
    @Produces(CSV)
    @Requires(CAMERA_READ)
    @Operation(
            summary = "Export cameras",
            description =
                    "As CSV (RFC 4180), by name, without keys. What a spreadsheet would take for a"
                            + " formula begins with an apostrophe; an import takes it away again.")
    @APIResponse(
            responseCode = "200",
            description = "A file",
            content =
                    @Content(
                            mediaType = "text/csv",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "serialNumber,name,active\r\nSN-1,North gate,true\r\n"))
    public Response export(
            @BeanParam CameraQuery query,
            @Parameter(
                            description =
                                    "Whether it begins with a byte order mark, as Excel wants it",
                            example = "true")
                    @QueryParam("bom")
                    Boolean bom)
            throws IOException {
        StringBuilder csv = new StringBuilder(Boolean.TRUE.equals(bom) ? BYTE_ORDER_MARK : "");
        export.write(query.filter(), csv);
        return Response.ok(csv.toString().getBytes(UTF_8), CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cameras.csv\"")
                .build();
    }
}
