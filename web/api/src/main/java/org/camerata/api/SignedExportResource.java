package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.camerata.export.ExportDownloads;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports by signed path. The front door shows it at {@code /footage/export}. */
@Path("footage/export/{viewer}/{id: [0-9]{1,18}}/{expires: [0-9]{1,18}}/{signature}/{name}.zip")
@Tag(name = "Exports")
@ApplicationScoped
public class SignedExportResource {

    @Inject ExportDownloads downloads;

    @GET
    @Produces(ExportAnswer.MEDIA_TYPE)
    @Public("the signature in the path")
    @Operation(
            summary = "Download an export by its signed URL",
            description =
                    "As given by `/exports/{id}/signed-url`; ranges are answered, so that a download"
                            + " goes on where it was broken off.")
    @APIResponse(responseCode = "200", description = "The ZIP")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(
            responseCode = "403",
            description = "Not signed here, changed, expired, or revoked")
    @APIResponse(responseCode = "409", description = "Its file is not there, or not any more")
    public Response download(
            @PathParam("viewer") String viewer,
            @PathParam("id") long id,
            @PathParam("expires") long expires,
            @PathParam("signature") String signature) {
        return ExportAnswer.of(downloads.openSigned(viewer, id, expires, signature));
    }
}
