package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.camerata.access.Guard;
import org.camerata.camera.CameraProfiles;
import org.camerata.camera.ProfileKind;
import org.camerata.camera.PublishUrl;
import org.camerata.node.NodeSettings;
import org.camerata.playback.LiveUrl;
import org.camerata.playback.LiveUrls;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where a camera publishes to, and where it is watched. */
@Path("streaming/camera/{id}")
@Tag(name = "Streaming")
@ApplicationScoped
public class StreamingResource {

    static final String PLAYLIST = "application/vnd.apple.mpegurl";

    /**
     * Of the multivariant playlist, which must state one; live streams differ and are not measured.
     */
    private static final int BANDWIDTH_BITS_PER_SECOND = 4_000_000;

    @Inject CameraProfiles profiles;
    @Inject LiveUrls liveUrls;
    @Inject NodeSettings settings;
    @Inject Guard guard;

    /** The URLs of one camera. */
    @JsonbNillable
    public record StreamUrls(
            @Schema(
                            description = "To publish to; null for who may not set up cameras",
                            nullable = true,
                            examples =
                                    "rtmp://cameras.example.test/live/4w1tq0z7m2k9x6c3v8b5n1a0s4d7f2g9h3j6")
                    URI rtmp,
            @Schema(
                            description = "Signed HLS playlist",
                            examples =
                                    "https://cameras.example.test/hls/2bXqzq1u0b0m4G7Xk8t1Yw/1795521600/s0f3a9c1e5b7d2468ace013579bdf2468/k3v9q0z7m2x6c1b8/index.m3u8")
                    URI hls,
            @Schema(
                            description = "Signed; the latest still, a JPEG",
                            examples =
                                    "https://cameras.example.test/hls/2bXqzq1u0b0m4G7Xk8t1Yw/1795521600/s0f3a9c1e5b7d2468ace013579bdf2468/k3v9q0z7m2x6c1b8/snapshot.jpg")
                    URI snapshot,
            @Schema(description = "When the signed URLs end", examples = "2026-11-24T12:00:00Z")
                    Instant expiresAt,
            @Schema(description = "The small stream; null where there is none", nullable = true)
                    SubUrls sub) {

        /** Never the URLs (K1). */
        @Override
        public String toString() {
            return "StreamUrls[expiresAt=" + expiresAt + "]";
        }
    }

    /** The URLs of a camera's small stream. */
    @JsonbNillable
    public record SubUrls(
            @Schema(
                            description = "As of the main stream",
                            nullable = true,
                            examples =
                                    "rtmp://cameras.example.test/live/9h3j64w1tq0z7m2k9x6c3v8b5n1a0s4d7f2g")
                    URI rtmp,
            @Schema(
                            description = "As of the main stream",
                            examples =
                                    "https://cameras.example.test/hls/Xk8t1Yw2bXqzq1u0b0m4G7/1795521600/s0f3a9c1e5b7d2468ace013579bdf2468/m2x6c1b8k3v9q0z7/index.m3u8")
                    URI hls) {

        /** Never the URLs (K1). */
        @Override
        public String toString() {
            return "SubUrls[]";
        }
    }

    @GET
    @Path("urls")
    @Produces(APPLICATION_JSON)
    @Requires(LIVE_VIEW)
    @Operation(
            summary = "URLs of a camera's stream",
            description = "Given whether or not the camera publishes now.")
    public StreamUrls urls(@PathParam("id") long id) {
        CameraId camera = new CameraId(id);
        LiveUrl live = liveUrls.hls(camera);
        List<PublishUrl> rtmp =
                guard.may(CAMERA_WRITE, camera) ? profiles.reveal(camera) : List.of();
        return new StreamUrls(
                find(rtmp, ProfileKind.MAIN),
                absolute(live.path()),
                absolute(live.snapshotPath()),
                live.expiresAt(),
                live.subPath() == null
                        ? null
                        : new SubUrls(find(rtmp, ProfileKind.SUB), absolute(live.subPath())));
    }

    private URI absolute(String path) {
        return URI.create(settings.publicUrl() + path);
    }

    private static URI find(List<PublishUrl> urls, ProfileKind profile) {
        return urls.stream()
                .filter(url -> url.profile() == profile)
                .map(PublishUrl::url)
                .findFirst()
                .orElse(null);
    }

    @GET
    @Path("hls")
    @Produces(PLAYLIST)
    @Requires(LIVE_VIEW)
    @Operation(
            summary = "HLS playlist of a camera",
            description =
                    "A multivariant playlist whose entries are signed, so that a player needs the"
                            + " token for this request only.")
    @APIResponse(
            responseCode = "200",
            description = "The playlist",
            content =
                    @Content(
                            mediaType = PLAYLIST,
                            schema = @Schema(type = SchemaType.STRING, examples = "#EXTM3U")))
    public Response hls(@PathParam("id") long id) {
        LiveUrl live = liveUrls.hls(new CameraId(id));
        String playlist =
                """
                #EXTM3U
                #EXT-X-VERSION:3
                #EXT-X-STREAM-INF:BANDWIDTH=%d
                %s%s
                """
                        .formatted(BANDWIDTH_BITS_PER_SECOND, settings.publicUrl(), live.path());
        return Response.ok(playlist, PLAYLIST).header("Cache-Control", "private, no-store").build();
    }
}
