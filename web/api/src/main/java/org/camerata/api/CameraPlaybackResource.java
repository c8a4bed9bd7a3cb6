package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.camerata.node.NodeSettings;
import org.camerata.playback.Playback;
import org.camerata.playback.SignedPlayback;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A camera's footage by time. */
@Path("cameras/{id}")
@Tag(name = "Playback")
@ApplicationScoped
public class CameraPlaybackResource {

    private static final String RANGE =
            "Begins with the key frame before `from`, and ends before `to`, at the latest about 5 s"
                    + " before now; at most 24 hours. It goes across recordings, gaps and changes of"
                    + " the codec: each of them is a discontinuity, and each fragment says when it"
                    + " arrived (`EXT-X-PROGRAM-DATE-TIME`).";

    @Inject Playback playback;
    @Inject NodeSettings settings;

    /** Where a range can be played. */
    public record PlaybackUrls(
            @Schema(
                            description =
                                    "An HLS list (fragmented MP4); what it names needs no token",
                            examples =
                                    "https://cameras.example.test/footage/play/t12/17/1795507200000-1795510800000/1795521600/5qBq0m7c0b1x2v3n4m5a6s7d8f9g0h1j2k3l4p5o6i7/index.m3u8")
                    URI url,
            @Schema(
                            description =
                                    "The same with one picture of each group only: for high speeds,"
                                            + " and to look through",
                            examples =
                                    "https://cameras.example.test/footage/play/t12/17/1795507200000-1795510800000/1795521600/5qBq0m7c0b1x2v3n4m5a6s7d8f9g0h1j2k3l4p5o6i7/key-pictures.m3u8")
                    URI keyPicturesUrl,
            @Schema(examples = "2026-11-24T08:00:00Z") Instant from,
            @Schema(description = "Not later than now", examples = "2026-11-24T09:00:00Z")
                    Instant to,
            @Schema(examples = "2026-11-24T12:00:00Z") Instant expiresAt,
            @Schema(
                            description =
                                    "What was recorded and is not played, for people to read; empty"
                                            + " if that is nothing",
                            examples = "[\"43 audio frames: G711_ALAW is not playable in MP4\"]")
                    List<String> leftOut) {

        static PlaybackUrls of(SignedPlayback signed, URI publicUrl) {
            return new PlaybackUrls(
                    URI.create(publicUrl + signed.path()),
                    URI.create(publicUrl + signed.keyPicturesPath()),
                    signed.from(),
                    signed.to(),
                    signed.expiresAt(),
                    signed.leftOut());
        }
    }

    @GET
    @Path("playback")
    @Produces(APPLICATION_JSON)
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Sign URLs of a camera's footage",
            description =
                    RANGE
                            + " Refused from the moment at which whom the URL was given to may not see"
                            + " the footage, or signed out.")
    @APIResponse(responseCode = "400", description = "No such range, or longer than 24 hours")
    public PlaybackUrls sign(
            @PathParam("id") long id,
            @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z", required = true)
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339", example = "2026-11-24T09:00:00Z", required = true)
                    @QueryParam("to")
                    Instant to) {
        demandBoth(from, to);
        return PlaybackUrls.of(playback.sign(new CameraId(id), from, to), settings.publicUrl());
    }

    @GET
    @Path("playback.m3u8")
    @Produces(PlaybackAnswer.LIST_TYPE)
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Play a camera's footage by HLS",
            description = RANGE + " What the list names needs no token, for 4 hours.")
    @APIResponse(responseCode = "200", description = "The list; without fragments if there is none")
    @APIResponse(responseCode = "400", description = "No such range, or longer than 24 hours")
    public String list(
            @PathParam("id") long id,
            @Parameter(description = "RFC 3339", example = "2026-11-24T08:00:00Z", required = true)
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339", example = "2026-11-24T09:00:00Z", required = true)
                    @QueryParam("to")
                    Instant to) {
        demandBoth(from, to);
        return playback.list(new CameraId(id), from, to);
    }

    private static void demandBoth(Instant from, Instant to) {
        if (from == null || to == null) {
            throw new InvalidParameter("from and to are needed, as times as in RFC 3339");
        }
    }
}
