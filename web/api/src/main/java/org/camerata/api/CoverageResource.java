package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.camerata.timeline.CoverageReport;
import org.camerata.timeline.CoverageReports;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much footage there is of one day, of each camera. */
@Path("coverage")
@Produces(APPLICATION_JSON)
@Tag(name = "Timeline")
@ApplicationScoped
public class CoverageResource {

    @Inject CoverageReports reports;
    @Inject Clock clock;

    /** A page of the fleet's day. */
    public record CoveragePage(
            @Schema(description = "Of each camera its one day, sorted by name")
                    List<Coverage> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NDcxMToxNzk1NTE4MDAwMTIw")
                    @JsonbNillable
                    String nextCursor,
            @Schema(
                            description =
                                    "Cameras on all pages, those without footage for the caller"
                                            + " and those whose day has not begun among them",
                            examples = "240")
                    long total) {}

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "Report the coverage of all cameras",
            description =
                    "How much was recorded of one day, and why not all; the day of each camera by"
                            + " its own clock.")
    public CoveragePage list(
            @Parameter(description = "Today (UTC) if left out", example = "2026-11-24")
                    @QueryParam("day")
                    String day,
            @Parameter(description = "`nextCursor` of the page before") @QueryParam("cursor")
                    String cursor,
            @Parameter(
                            description =
                                    "Cameras at most, 1 to " + CoverageReports.FLEET_PAGE_SIZE,
                            example = "25")
                    @QueryParam("size")
                    @DefaultValue("" + CoverageReports.FLEET_PAGE_SIZE)
                    int size) {
        Page<CoverageReport> found = reports.fleetDay(date(day), request(cursor, size));
        return new CoveragePage(
                found.items().stream().map(Coverage::of).toList(),
                found.nextCursor(),
                found.total());
    }

    private LocalDate date(String day) {
        try {
            return day == null ? LocalDate.now(clock) : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new InvalidParameter("day must be a date, such as 2026-11-24");
        }
    }

    private static PageRequest request(String cursor, int size) {
        if (size > CoverageReports.FLEET_PAGE_SIZE) {
            throw new InvalidParameter(
                    "size must be between 1 and " + CoverageReports.FLEET_PAGE_SIZE);
        }
        return new PageRequest(cursor, size);
    }
}
