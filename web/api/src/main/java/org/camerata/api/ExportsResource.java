package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_EXPORT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.camerata.export.ExportDownloads;
import org.camerata.export.ExportState;
import org.camerata.export.ExportView;
import org.camerata.export.ExportedMp4;
import org.camerata.export.Exports;
import org.camerata.node.NodeSettings;
import org.camerata.playback.SignedPath;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Footage that is taken out of the system. */
@Path("exports")
@Produces(APPLICATION_JSON)
@Tag(name = "Exports")
@ApplicationScoped
public class ExportsResource {

    @Inject Exports exports;
    @Inject ExportDownloads downloads;
    @Inject NodeSettings settings;

    /** A page of exports. */
    public record ExportPage(
            List<Export> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NDcxMToxNzk1NTE4MDAwMTIw")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Exports on all pages", examples = "12") long total) {}

    /** A URL that needs no token. */
    public record SignedExportUrl(
            @Schema(
                            examples =
                                    "https://cameras.example.test/footage/export/t12/1042/1795564800/5qBq0m7c0b1x2v3n4m5a6s7d8f9g0h1j2k3l4p5o6i7/camerata-export-1042.zip")
                    URI url,
            @Schema(examples = "2026-11-25T00:00:00Z") Instant expiresAt) {}

    @GET
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "List exports",
            description =
                    "Newest first, without their parts: one's own, or everybody's for who may export"
                            + " all cameras.")
    public ExportPage list(
            @Parameter(
                            example = "READY",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "WAITING", "RUNNING", "READY", "FAILED", "EXPIRED"
                                            }))
                    @QueryParam("state")
                    ExportState state,
            @BeanParam PageQuery page) {
        Page<ExportView> found = exports.list(state, page.request());
        return new ExportPage(
                found.items().stream().map(Export::brief).toList(),
                found.nextCursor(),
                found.total());
    }

    @POST
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "Export footage",
            description =
                    "It is made in the background, one at a time; events of the topic `exports` tell"
                            + " how far it is. The ZIP holds an MP4 for each run of footage without a"
                            + " gap, which begins at the key frame before `from`, and a signed"
                            + " manifest; `camerata-verify` checks it without the server. What is"
                            + " being recorded at the moment can be exported, too.")
    @APIResponse(
            responseCode = "201",
            description = "The new export",
            content = @Content(schema = @Schema(implementation = Export.class)))
    @APIResponse(responseCode = "409", description = "Too many exports wait already")
    public Response request(@NotNull @Valid ExportBody body, @Context UriInfo uri) {
        Export made = Export.whole(exports.request(body.terms()));
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.id())).build();
        return Response.created(location).entity(made).build();
    }

    @GET
    @Path("{id}")
    @Requires(RECORDING_EXPORT)
    @Operation(summary = "Show an export")
    public Export get(@PathParam("id") long id) {
        return Export.whole(exports.get(id));
    }

    @DELETE
    @Path("{id}")
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "Delete an export",
            description = "And its file; one that is being made is broken off.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void remove(@PathParam("id") long id) {
        exports.remove(id);
    }

    @GET
    @Path("{id}/download")
    @Produces(ExportAnswer.MEDIA_TYPE)
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "Download an export",
            description =
                    "Ranges are answered, so that a download goes on where it was broken off. Refused"
                            + " to who may not export all of its cameras any more.")
    @APIResponse(responseCode = "200", description = "The ZIP")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "409", description = "Its file is not there yet, or not any more")
    public Response download(@PathParam("id") long id) {
        return ExportAnswer.of(downloads.open(id));
    }

    @GET
    @Path("{id}/signed-url")
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "Sign a URL of an export",
            description = "Downloads the ZIP without a token for 12 hours.")
    @APIResponse(
            responseCode = "200",
            description = "The URL, and until when it is good",
            content = @Content(schema = @Schema(implementation = SignedExportUrl.class)))
    @APIResponse(responseCode = "409", description = "Its file is not there yet, or not any more")
    public SignedExportUrl sign(@PathParam("id") long id) {
        SignedPath signed = downloads.sign(id);
        return new SignedExportUrl(
                URI.create(settings.publicUrl() + signed.path()), signed.expiresAt());
    }

    @GET
    @Path("{id}/parts/{number}")
    @Produces(Mp4Answer.MEDIA_TYPE)
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "Download an MP4 of an export",
            description = "One of its `parts`, exactly as it is in the ZIP; ranges are answered.")
    @APIResponse(responseCode = "200", description = "The whole file")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "409", description = "Its file is not there yet, or not any more")
    @APIResponse(responseCode = "416", description = "The range lies beyond the file")
    public Response part(
            @PathParam("id") long id,
            @Parameter(example = "1") @PathParam("number") int number,
            @Parameter(example = "bytes=0-1048575") @HeaderParam(Mp4Answer.RANGE) String range,
            @Parameter(hidden = true) @HeaderParam(Mp4Answer.IF_RANGE) String ifRange,
            @Context UriInfo uri) {
        ExportedMp4 mp4 = downloads.openPart(id, number);
        return Mp4Answer.of(mp4, range, ifRange, uri)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + mp4.fileName() + "\"")
                .build();
    }
}
