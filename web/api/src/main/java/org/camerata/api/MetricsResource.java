package org.camerata.api;

import static org.camerata.access.Permission.SYSTEM_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.camerata.api.metrics.MetricsPage;
import org.camerata.api.metrics.MetricsPage.Format;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The figures of this node, for Prometheus. */
@Path("metrics")
@Tag(name = "Metrics")
@ApplicationScoped
public class MetricsResource {

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String OPEN_METRICS =
            "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private static final String EXAMPLE =
            """
            # HELP camerata_publishers Publishers that are live now
            # TYPE camerata_publishers gauge
            camerata_publishers 110.0
            """;

    @Inject MetricsPage page;

    @GET
    @Produces({PROMETHEUS, OPEN_METRICS})
    @Requires(SYSTEM_READ)
    @Operation(
            summary = "Figures of this node, for Prometheus",
            description =
                    "In the text format of Prometheus, or as OpenMetrics where `Accept` prefers it."
                            + " Counters begin at 0 when the server starts. Nothing here names a"
                            + " camera or a person; the figures of one stream are at"
                            + " `/cameras/{id}/quality`.")
    @APIResponse(
            responseCode = "200",
            description = "All figures",
            content = {
                @Content(
                        mediaType = "text/plain",
                        schema = @Schema(type = SchemaType.STRING),
                        example = EXAMPLE),
                @Content(
                        mediaType = "application/openmetrics-text",
                        schema = @Schema(type = SchemaType.STRING),
                        example = EXAMPLE + "# EOF\n")
            })
    public Response metrics(@Context HttpHeaders headers) {
        Format format = preferred(headers);
        String type = format == Format.OPEN_METRICS ? OPEN_METRICS : PROMETHEUS;
        return Response.ok(page.write(format), type).build();
    }

    /** Who takes anything gets the older format, which everything reads. */
    private static Format preferred(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) { // the preferred one first
            if (accepted.getSubtype().equals("openmetrics-text")) {
                return Format.OPEN_METRICS;
            }
            if (accepted.isWildcardType() || accepted.getType().equals("text")) {
                return Format.PROMETHEUS;
            }
        }
        return Format.PROMETHEUS;
    }
}
