package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.camerata.access.Role;
import org.camerata.access.RolePolicies;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What each role may do, and what is demanded of it. */
@Path("roles")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Access")
@ApplicationScoped
public class RolesResource {

    @Inject RolePolicies policies;

    /** One role. */
    @Schema(name = "Role", description = "The most that its people may ever do")
    public record RoleInfo(
            @Schema(
                            enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"},
                            examples = "VIEWER")
                    String role,
            @Schema(examples = "[\"camera:read\", \"live:view\", \"recording:view\"]")
                    List<String> permissions,
            @Schema(
                            description = "Whether its people must have a second factor",
                            examples = "false")
                    boolean secondFactorRequired) {}

    /** What is demanded of a role. */
    public record RolePolicyBody(
            @Schema(description = "Who has none enrols one before anything else", examples = "true")
                    @NotNull
                    Boolean secondFactorRequired) {}

    @GET
    @Requires(USER_READ)
    @Operation(summary = "List roles")
    public List<RoleInfo> list() {
        return policies.list().entrySet().stream()
                .map(
                        entry ->
                                new RoleInfo(
                                        entry.getKey().name(),
                                        Texts.of(entry.getKey().permissions()),
                                        entry.getValue()))
                .toList();
    }

    @PUT
    @Path("{role}/policy")
    @Requires(USER_WRITE)
    @Operation(summary = "Demand a second factor of a role, or no longer")
    @APIResponse(responseCode = "204", description = "In force")
    public void update(
            @Parameter(
                            example = "ADMIN",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"}))
                    @PathParam("role")
                    Role role,
            @NotNull @Valid RolePolicyBody body) {
        policies.requireSecondFactor(role, body.secondFactorRequired());
    }
}
