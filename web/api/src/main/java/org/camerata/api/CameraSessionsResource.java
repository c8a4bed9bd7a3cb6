package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.CAMERA_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.camerata.ingest.SessionHistory;
import org.camerata.ingest.SessionView;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a camera has published, and why it ended. */
@Path("cameras/{id}/sessions")
@Produces(APPLICATION_JSON)
@Tag(name = "Cameras")
@ApplicationScoped
public class CameraSessionsResource {

    @Inject SessionHistory history;

    /** A page of publications. */
    public record PublishSessionPage(
            List<PublishSession> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NDcxMToxNzk1NTE4MDAwMTIw")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Publications on all pages", examples = "412") long total) {}

    @GET
    @Requires(CAMERA_READ)
    @Operation(
            summary = "List the publications of a camera",
            description = "Of both of its streams, the newest first.")
    public PublishSessionPage list(@PathParam("id") long id, @BeanParam PageQuery page) {
        Page<SessionView> found = history.of(new CameraId(id), page.request());
        return new PublishSessionPage(
                found.items().stream().map(PublishSession::of).toList(),
                found.nextCursor(),
                found.total());
    }
}
