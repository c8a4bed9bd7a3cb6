package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.camerata.camera.ProfileKind;
import org.camerata.quality.Quality;
import org.camerata.quality.QualitySeries;
import org.camerata.quality.Resolution;
import org.camerata.quality.StreamQuality;
import org.camerata.shared.CameraId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How good the streams of a camera are. */
@Path("cameras/{id}/quality")
@Produces(APPLICATION_JSON)
@Tag(name = "Quality")
@ApplicationScoped
public class QualityResource {

    @Inject Quality quality;

    /** A camera's streams now. */
    public record CameraQuality(
            @Schema(examples = "17") long cameraId,
            @Schema(description = "The main one first") List<StreamState> streams) {}

    /** One of them. */
    @JsonbNillable
    public record StreamState(
            @Schema(
                            enumeration = {"MAIN", "SUB"},
                            examples = "MAIN")
                    String profile,
            @Schema(description = "Null while nothing arrives", nullable = true)
                    StreamFigures figures,
            @Schema(description = "What is wrong now, the worst first") List<Trouble> troubles) {

        static StreamState of(StreamQuality stream) {
            return new StreamState(
                    stream.profile().name(),
                    stream.figures() == null ? null : StreamFigures.of(stream.figures()),
                    stream.troubles().stream().map(Trouble::of).toList());
        }
    }

    /** One of them over time. */
    public record StreamSeries(
            @Schema(examples = "17") long cameraId,
            @Schema(
                            enumeration = {"MAIN", "SUB"},
                            examples = "MAIN")
                    String profile,
            @Schema(description = "raw, minute or hour", examples = "minute") String resolution,
            @Schema(examples = "2026-11-24T08:00:00Z") Instant from,
            @Schema(examples = "2026-11-24T10:00:00Z") Instant to,
            @Schema(description = "Oldest first; none where nothing arrived")
                    List<StreamPoint> points) {

        static StreamSeries of(long camera, QualitySeries series) {
            return new StreamSeries(
                    camera,
                    series.profile().name(),
                    series.resolution().name().toLowerCase(Locale.ROOT),
                    series.from(),
                    series.to(),
                    series.points().stream().map(StreamPoint::of).toList());
        }
    }

    @GET
    @Requires(CAMERA_READ)
    @Operation(
            summary = "Show how good a camera's streams are",
            description = "Sampled every 5 seconds; with each trouble comes what to change.")
    public CameraQuality now(@PathParam("id") long id) {
        return new CameraQuality(
                id, quality.now(new CameraId(id)).stream().map(StreamState::of).toList());
    }

    @GET
    @Path("series")
    @Requires(CAMERA_READ)
    @Operation(
            summary = "Show how good a stream was over time",
            description =
                    "At most 1,500 points. Raw ones are kept for an hour, minutes for 30 days, hours"
                            + " for two years.")
    public StreamSeries series(
            @PathParam("id") long id,
            @Parameter(
                            example = "MAIN",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"MAIN", "SUB"}))
                    @QueryParam("profile")
                    @DefaultValue("MAIN")
                    ProfileKind profile,
            @Parameter(
                            description = "RFC 3339; an hour before `to` if left out",
                            example = "2026-11-24T08:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "RFC 3339; now if left out", example = "2026-11-24T10:00:00Z")
                    @QueryParam("to")
                    Instant to,
            @Parameter(
                            description = "The finest that fits if left out",
                            example = "minute",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"raw", "minute", "hour"}))
                    @QueryParam("resolution")
                    String resolution) {
        return StreamSeries.of(
                id, quality.series(new CameraId(id), profile, from, to, resolution(resolution)));
    }

    private static Resolution resolution(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return switch (text) {
            case "raw" -> Resolution.RAW;
            case "minute" -> Resolution.MINUTE;
            case "hour" -> Resolution.HOUR;
            default -> throw new InvalidParameter("resolution must be raw, minute or hour");
        };
    }
}
