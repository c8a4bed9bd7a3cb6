package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.camerata.playback.Playback;
import org.camerata.playback.PlaybackLists.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * A camera's footage by signed path, as {@link CameraPlaybackResource} gives it out. The front door
 * shows it at {@code /footage/play}.
 */
@Path("footage/play/" + GrantedRange.PATH)
@Tag(name = "Playback")
@ApplicationScoped
public class PlaybackFootageResource {

    private static final String REFUSED = "Not signed here, changed, expired, or revoked";
    private static final String BY_SIGNATURE = "the signature in the path";
    private static final String GROUPS = "{first: [0-9]{1,7}}-{end: [0-9]{1,7}}.m4s";
    private static final String SETUP = "init-{setup: [0-9]{1,4}}.mp4";

    @Inject Playback playback;

    @GET
    @Path("index.m3u8")
    @Produces(PlaybackAnswer.LIST_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(summary = "Play footage by its signed URL")
    @APIResponse(responseCode = "200", description = "An HLS list of fragmented MP4")
    @APIResponse(responseCode = "403", description = REFUSED)
    public String all(@BeanParam GrantedRange range) {
        return playback.list(range.grant(), range.signature, Kind.ALL);
    }

    @GET
    @Path("key-pictures.m3u8")
    @Produces(PlaybackAnswer.LIST_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(summary = "Play footage at high speed by its signed URL")
    @APIResponse(
            responseCode = "200",
            description = "An HLS list; each group of pictures is its first, shown as long")
    @APIResponse(responseCode = "403", description = REFUSED)
    public String keyPictures(@BeanParam GrantedRange range) {
        return playback.list(range.grant(), range.signature, Kind.KEY_PICTURES);
    }

    @GET
    @Path("{recording: [0-9]{1,18}}/" + SETUP)
    @Produces(PlaybackAnswer.INITIALIZATION_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(summary = "What decodes fragments of a recording")
    @APIResponse(responseCode = "200", description = "The beginning of an MP4")
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "There is none of this number")
    public Response initialization(
            @BeanParam GrantedRange range,
            @PathParam("recording") long recording,
            @PathParam("setup") int setup) {
        return initialization(range, recording, setup, Kind.ALL);
    }

    @GET
    @Path("{recording: [0-9]{1,18}}/key-" + SETUP)
    @Produces(PlaybackAnswer.INITIALIZATION_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(summary = "What decodes the key pictures of a recording")
    @APIResponse(responseCode = "200", description = "The beginning of an MP4")
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "There is none of this number")
    public Response keyInitialization(
            @BeanParam GrantedRange range,
            @PathParam("recording") long recording,
            @PathParam("setup") int setup) {
        return initialization(range, recording, setup, Kind.KEY_PICTURES);
    }

    @GET
    @Path("{recording: [0-9]{1,18}}/" + GROUPS)
    @Produces(PlaybackAnswer.FRAGMENT_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(summary = "A fragment of a recording", description = "As a list names it.")
    @APIResponse(responseCode = "200", description = "The fragment")
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "There is none, or not in this range")
    public Response fragment(
            @BeanParam GrantedRange range,
            @PathParam("recording") long recording,
            @PathParam("first") int first,
            @PathParam("end") int end) {
        return fragment(range, recording, first, end, Kind.ALL);
    }

    @GET
    @Path("{recording: [0-9]{1,18}}/key-" + GROUPS)
    @Produces(PlaybackAnswer.FRAGMENT_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(
            summary = "The key pictures of a fragment of a recording",
            description = "As a list names it.")
    @APIResponse(responseCode = "200", description = "The fragment")
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "There is none, or not in this range")
    public Response keyFragment(
            @BeanParam GrantedRange range,
            @PathParam("recording") long recording,
            @PathParam("first") int first,
            @PathParam("end") int end) {
        return fragment(range, recording, first, end, Kind.KEY_PICTURES);
    }

    private Response initialization(GrantedRange range, long recording, int setup, Kind kind) {
        return PlaybackAnswer.initialization(
                playback.initialization(range.grant(), range.signature, recording, setup, kind));
    }

    private Response fragment(GrantedRange range, long recording, int first, int end, Kind kind) {
        return PlaybackAnswer.fragment(
                playback.fragment(range.grant(), range.signature, recording, first, end, kind));
    }
}
