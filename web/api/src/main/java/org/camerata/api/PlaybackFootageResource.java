package org.camerata.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.camerata.playback.Playback;
import org.camerata.playback.PlaybackLists.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
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
    private static final String NOT_THERE = "There is none, or not in this range";
    private static final String LIST = "{list: index|key-pictures}.m3u8";
    private static final String RECORDING = "{recording: [0-9]{1,18}}/{pictures: (key-)?}";
    private static final String SETUP = "init-{setup: [0-9]{1,4}}.mp4";
    private static final String GROUPS = "{first: [0-9]{1,7}}-{end: [0-9]{1,7}}.m4s";

    @Inject Playback playback;

    @GET
    @Path(LIST)
    @Produces(PlaybackAnswer.LIST_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(
            summary = "Play footage by its signed URL",
            description =
                    "`index` for all of it. `key-pictures` for high speeds: each group of pictures"
                            + " is its first, shown as long.")
    @APIResponse(responseCode = "200", description = "An HLS list of fragmented MP4")
    @APIResponse(responseCode = "403", description = REFUSED)
    public String list(@BeanParam GrantedRange range, @PathParam("list") String list) {
        Kind kind = list.equals("index") ? Kind.ALL : Kind.KEY_PICTURES;
        return playback.list(range.grant(), range.signature, kind);
    }

    @GET
    @Path(RECORDING + SETUP)
    @Produces(PlaybackAnswer.INITIALIZATION_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(
            summary = "What decodes fragments of a recording",
            description = "As a list names it; with `key-` in front, for key pictures.")
    @APIResponse(responseCode = "200", description = "The beginning of an MP4")
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = "There is none of this number")
    public Response initialization(
            @BeanParam GrantedRange range,
            @PathParam("recording") long recording,
            @PathParam("pictures") String pictures,
            @PathParam("setup") int setup) {
        return PlaybackAnswer.initialization(
                playback.initialization(
                        range.grant(), range.signature, recording, setup, kind(pictures)));
    }

    @GET
    @Path(RECORDING + GROUPS)
    @Produces(PlaybackAnswer.FRAGMENT_TYPE)
    @Public(BY_SIGNATURE)
    @Operation(
            summary = "A fragment of a recording",
            description = "As a list names it; with `key-` in front, its key pictures alone.")
    @APIResponse(responseCode = "200", description = "The fragment")
    @APIResponse(responseCode = "403", description = REFUSED)
    @APIResponse(responseCode = "404", description = NOT_THERE)
    public Response fragment(
            @BeanParam GrantedRange range,
            @PathParam("recording") long recording,
            @PathParam("pictures") String pictures,
            @PathParam("first") int first,
            @PathParam("end") int end,
            @Parameter(hidden = true) @HeaderParam(PlaybackAnswer.SLICES) String slices) {
        return PlaybackAnswer.fragment(
                playback.fragment(
                        range.grant(), range.signature, recording, first, end, kind(pictures)),
                slices != null && !slices.isEmpty());
    }

    private static Kind kind(String pictures) {
        return pictures.isEmpty() ? Kind.ALL : Kind.KEY_PICTURES;
    }
}
