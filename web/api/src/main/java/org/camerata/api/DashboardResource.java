package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.camerata.dashboard.Dashboard;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The system at a glance. */
@Path("dashboard")
@Produces(APPLICATION_JSON)
@Tag(name = "Dashboard")
@ApplicationScoped
public class DashboardResource {

    @Inject Dashboard dashboard;

    @GET
    @Path("stats")
    @Requires(CAMERA_READ)
    @Operation(summary = "Counts of cameras, footage and storage")
    public Stats stats() {
        return Stats.of(dashboard.stats());
    }
}
