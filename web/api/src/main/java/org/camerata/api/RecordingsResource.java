package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_DELETE;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import java.util.Map;
import org.camerata.integrity.Integrity;
import org.camerata.integrity.SegmentIntegrity;
import org.camerata.node.NodeSettings;
import org.camerata.playback.Downloads;
import org.camerata.playback.SignedPath;
import org.camerata.recording.RecordingFilter;
import org.camerata.recording.RecordingState;
import org.camerata.recording.RecordingView;
import org.camerata.recording.Recordings;
import org.camerata.recording.Tier;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The recorded segments. */
@Path("recordings")
@Produces(APPLICATION_JSON)
@Tag(name = "Recordings")
@ApplicationScoped
public class RecordingsResource {

    @Inject Recordings recordings;
    @Inject Integrity integrity;
    @Inject Downloads downloads;
    @Inject NodeSettings settings;

    /** A page of recordings. */
    public record RecordingPage(
            List<Recording> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NDcxMToxNzk1NTE4MDAwMTIw")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Recordings on all pages", examples = "2688") long total) {}

    /** A URL that needs no token. */
    public record SignedUrl(
            @Schema(
                            examples =
                                    "https://cameras.example.test/footage/1795521600/5qBq0m7c0b1x2v3n4m5a6s7d8f9g0h1j2k3l4p5o6i7/4711.mp4")
                    URI url,
            @Schema(examples = "2026-11-24T10:00:00Z") Instant expiresAt) {}

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "List recordings",
            description = "Newest first. `from` and `to` select what touches that range of time.")
    public RecordingPage list(
            @Parameter(example = "17") @QueryParam("cameraId") Long cameraId,
            @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339", example = "2026-11-24T10:00:00Z") @QueryParam("to")
                    Instant to,
            @Parameter(
                            example = "HOT",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"HOT", "WARM", "COLD", "ARCHIVED"}))
                    @QueryParam("tier")
                    Tier tier,
            @Parameter(
                            example = "COMPLETE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"OPEN", "COMPLETE", "MISSING"}))
                    @QueryParam("state")
                    RecordingState state,
            @BeanParam PageQuery page) {
        RecordingFilter filter =
                new RecordingFilter(
                        cameraId == null ? null : new CameraId(cameraId), from, to, tier, state);
        Page<RecordingView> found = recordings.list(filter, page.request());
        Map<Long, SegmentIntegrity> known = integrity.of(found.items());
        return new RecordingPage(
                found.items().stream().map(one -> Recording.of(one, known.get(one.id()))).toList(),
                found.nextCursor(),
                found.total());
    }

    @GET
    @Path("{id}")
    @Requires(RECORDING_VIEW)
    @Operation(summary = "Show a recording")
    public Recording get(@PathParam("id") long id) {
        RecordingView found = recordings.get(id);
        return Recording.of(found, integrity.of(List.of(found)).get(id));
    }

    @POST
    @Path("{id}/verify")
    @Consumes("*/*")
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Have a recording read again",
            description =
                    "Before all others, and compared with its checksum; `integrity` and"
                            + " `verifiedAt` of the recording tell what was found.")
    @APIResponse(responseCode = "202", description = "It is next")
    @APIResponse(responseCode = "409", description = "Still being written")
    public Response verify(@PathParam("id") long id) {
        integrity.verifySoon(id);
        return Response.accepted().build();
    }

    @GET
    @Path("{id}/download")
    @Produces(Mp4Answer.MEDIA_TYPE)
    @Requires(RECORDING_EXPORT)
    @Operation(
            summary = "Download a recording as MP4",
            description =
                    "Plays from the first byte on; ranges are answered. Nothing is re-encoded.")
    @APIResponse(responseCode = "200", description = "The whole file")
    @APIResponse(responseCode = "206", description = "The range asked for")
    @APIResponse(responseCode = "409", description = "Still being written, or not playable")
    @APIResponse(responseCode = "416", description = "The range lies beyond the file")
    public Response download(
            @PathParam("id") long id,
            @Parameter(example = "bytes=0-1048575") @HeaderParam(Mp4Answer.RANGE) String range,
            @Parameter(hidden = true) @HeaderParam(Mp4Answer.IF_RANGE) String ifRange,
            @Context UriInfo uri) {
        return Mp4Answer.of(downloads.open(id), range, ifRange, uri)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"recording-" + id + ".mp4\"")
                .build();
    }

    @GET
    @Path("{id}/signed-url")
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Sign a URL of a recording",
            description = "Plays or downloads the MP4 without a token until it expires.")
    @APIResponse(
            responseCode = "200",
            description = "The URL, and until when it is good",
            content = @Content(schema = @Schema(implementation = SignedUrl.class)))
    @APIResponse(responseCode = "409", description = "Still being written")
    public SignedUrl sign(@PathParam("id") long id) {
        SignedPath signed = downloads.sign(id);
        return new SignedUrl(URI.create(settings.publicUrl() + signed.path()), signed.expiresAt());
    }

    @DELETE
    @Path("{id}")
    @Requires(RECORDING_DELETE)
    @Operation(summary = "Delete a recording", description = "For good: its file goes, too.")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "409", description = "Still being written")
    public void delete(@PathParam("id") long id) {
        recordings.remove(id);
    }
}
