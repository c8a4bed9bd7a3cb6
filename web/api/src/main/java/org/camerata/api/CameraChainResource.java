package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.camerata.integrity.ChainLinkView;
import org.camerata.integrity.Integrity;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What binds a camera's footage together. */
@Path("cameras/{id}/chain")
@Produces(APPLICATION_JSON)
@Tag(name = "Integrity")
@ApplicationScoped
public class CameraChainResource {

    @Inject Integrity integrity;

    /** A page of links. */
    public record ChainPage(
            List<ChainLink> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "MjY4ODo")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Links on all pages", examples = "2688") long total) {}

    @GET
    @Requires(RECORDING_VIEW)
    @Operation(
            summary = "List the links of a camera's chain",
            description =
                    "Newest first. A link outlives its segment, so that the chain can be followed"
                            + " past footage that was deleted.")
    public ChainPage list(@PathParam("id") long id, @BeanParam PageQuery page) {
        Page<ChainLinkView> found = integrity.chain(new CameraId(id), page.request());
        return new ChainPage(
                found.items().stream().map(ChainLink::of).toList(),
                found.nextCursor(),
                found.total());
    }
}
