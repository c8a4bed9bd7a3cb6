package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.List;
import org.camerata.camera.DemoCameras;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asked by the node's own command, over loopback, when it was started with a demo. */
@Path("streaming/demo-cameras")
@Tag(name = "Media callbacks")
@ApplicationScoped
public class DemoResource {

    @Inject DemoCameras cameras;

    @POST
    @Consumes("*/*")
    @Produces(APPLICATION_JSON)
    @Public("the secret shared with the node's command")
    @MediaCoreOnly
    @Operation(
            summary = "Make a demo's cameras",
            description = "Answers where each publishes to, the first camera first.")
    public List<URI> ready(
            @Parameter(description = "How many cameras, 1 to 16", example = "4")
                    @QueryParam("count")
                    @Min(1)
                    @Max(DemoCameras.COUNT_MAX)
                    int count) {
        return cameras.ready(count);
    }
}
