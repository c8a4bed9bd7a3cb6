package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;
import org.camerata.timeline.CoverageCsv;
import org.camerata.timeline.CoverageQuestion;
import org.camerata.timeline.CoverageReport;
import org.camerata.timeline.CoverageReports;
import org.camerata.timeline.CoverageStep;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much footage there is of what there should be. */
@Path("cameras/{id}/coverage")
@Produces({APPLICATION_JSON, CameraCoverageResource.CSV})
@Tag(name = "Timeline")
@ApplicationScoped
public class CameraCoverageResource {

    static final String CSV = "text/csv";

    private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
    private static final List<Variant> FORMS =
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build();

    @Inject CoverageReports reports;

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Report the coverage of a camera",
            description =
                    "How much was recorded of what should be, and why not all, hour by hour (at most"
                            + " 32 days) or day by day (400). Days go by the clock of the zone, so"
                            + " some have 23 or 25 hours. As CSV for `Accept: text/csv`.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(
                        mediaType = APPLICATION_JSON,
                        schema = @Schema(implementation = Coverage.class)),
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        example =
                                "from,to,recordedSeconds,expectedSeconds,percent,…\r\n"
                                        + "2026-11-24T00:00+01:00,2026-11-25T00:00+01:00,82800.000,"
                                        + "86400.000,95.833,…\r\n")
            })
    public Response get(
            @PathParam("id") long id,
            @Parameter(
                            description =
                                    "RFC 3339; a day before `to` by hour, 30 by day, if left out",
                            example = "2026-11-24T00:00:00+01:00")
                    @QueryParam("from")
                    Instant from,
            @Parameter(
                            description = "RFC 3339; now if left out",
                            example = "2026-11-25T00:00:00+01:00")
                    @QueryParam("to")
                    Instant to,
            @Parameter(
                            example = "day",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"hour", "day"}))
                    @QueryParam("by")
                    @DefaultValue("day")
                    String by,
            @Parameter(
                            description = "IANA name; the camera's if left out",
                            example = "Europe/Berlin")
                    @QueryParam("zone")
                    String zone,
            @Context Request request) {
        CoverageReport report =
                reports.of(new CameraId(id), new CoverageQuestion(from, to, step(by), zone));
        Variant form = request.selectVariant(FORMS);
        boolean csv = form != null && CSV_TYPE.isCompatible(form.getMediaType());
        return csv ? csv(report) : Response.ok(Coverage.of(report), APPLICATION_JSON).build();
    }

    private static Response csv(CoverageReport report) {
        return Response.ok(CoverageCsv.of(report).getBytes(UTF_8), CSV + ";charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"coverage-" + report.camera().value() + ".csv\"")
                .build();
    }

    private static CoverageStep step(String text) {
        return switch (text) {
            case "hour" -> CoverageStep.HOUR;
            case "day" -> CoverageStep.DAY;
            default -> throw new InvalidParameter("by must be hour or day");
        };
    }
}
