package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.camerata.integrity.FootageRepairs;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asked by the node's own command, over loopback: {@code ./camerata verify --repair}. */
@Path("streaming/footage-repair")
@Consumes(APPLICATION_JSON)
@Produces(APPLICATION_JSON)
@Tag(name = "Media callbacks")
@ApplicationScoped
public class FootageRepairResource {

    @Inject FootageRepairs repairs;

    /** How many of each were done. */
    public record RepairAnswer(
            @Schema(description = "Files that got a row", examples = "1") int adopted,
            @Schema(description = "Recordings that say MISSING now", examples = "0") int missed,
            @Schema(description = "Recordings that are COMPLETE again", examples = "0")
                    int restored,
            @Schema(description = "Recordings that are read again soon", examples = "0")
                    int checking) {

        static RepairAnswer of(FootageRepairs.Done done) {
            return new RepairAnswer(
                    done.adopted(), done.missed(), done.restored(), done.checking());
        }
    }

    @POST
    @Public("the secret shared with the node's command")
    @MediaCoreOnly
    @Operation(
            summary = "Bring rows in line with files",
            description = "Each is looked at again before it is changed. No file is changed.")
    public RepairAnswer repair(@NotNull @Valid RepairBody body) {
        return RepairAnswer.of(repairs.apply(body.plan()));
    }
}
