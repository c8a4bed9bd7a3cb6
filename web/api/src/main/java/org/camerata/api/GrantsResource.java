package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import org.camerata.access.GiveGrants;
import org.camerata.access.GrantFilter;
import org.camerata.access.GrantView;
import org.camerata.access.Grants;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may do what to the cameras of which group. */
@Path("grants")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Access")
@ApplicationScoped
public class GrantsResource {

    @Inject Grants grants;

    /** A page of grants. */
    public record GrantPage(
            List<Grant> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "MTc6")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Grants on all pages", examples = "40") long total) {}

    /** One permission of one user or team for one group. */
    @JsonbNillable
    @Schema(description = "A user or a team may do one thing to the cameras of a group")
    public record Grant(
            @Schema(examples = "17") long id,
            @Schema(description = "Null for a team's", nullable = true, examples = "7") Long userId,
            @Schema(description = "Null for a team's", nullable = true, examples = "maria")
                    String username,
            @Schema(description = "Null for a user's", nullable = true, examples = "3") Long teamId,
            @Schema(description = "Null for a user's", nullable = true, examples = "Night shift")
                    String teamName,
            @Schema(examples = "2") long groupId,
            @Schema(examples = "Harbour") String groupName,
            @Schema(examples = "recording:view") String permission,
            @Schema(
                            description = "Only footage younger than these hours; null for all",
                            nullable = true,
                            examples = "24")
                    Integer footageHours,
            @Schema(examples = "2026-11-24T08:30:00Z") Instant grantedAt) {

        static Grant of(GrantView grant) {
            return new Grant(
                    grant.id(),
                    grant.userId(),
                    grant.username(),
                    grant.teamId(),
                    grant.teamName(),
                    grant.groupId(),
                    grant.groupName(),
                    grant.permission().text(),
                    grant.footageHours(),
                    grant.grantedAt());
        }
    }

    /** What is granted. */
    public record GrantBody(
            @Schema(description = "To this user; or name a team", nullable = true, examples = "7")
                    Long userId,
            @Schema(description = "To this team; or name a user", nullable = true, examples = "3")
                    Long teamId,
            @Schema(description = "For the cameras of this group", examples = "2") @NotNull
                    Long groupId,
            @Schema(
                            description = "Permissions for cameras; one grant each",
                            examples = "[\"live:view\", \"recording:view\"]")
                    @NotEmpty
                    @Size(max = Texts.PERMISSION_COUNT_MAX)
                    List<@NotNull String> permissions,
            @Schema(
                            description =
                                    "Only footage younger than these hours, where the permission is"
                                            + " about footage; all if left out",
                            nullable = true,
                            examples = "24")
                    @Min(1)
                    @Max(GiveGrants.FOOTAGE_HOURS_MAX)
                    Long footageHours) { // JSON-B would cut what does not fit into an Integer

        GiveGrants command() {
            return new GiveGrants(
                    userId,
                    teamId,
                    groupId,
                    Texts.permissions(permissions),
                    footageHours == null ? null : Math.toIntExact(footageHours));
        }
    }

    @GET
    @Requires(USER_READ)
    @Operation(summary = "List grants", description = "Oldest first.")
    public GrantPage list(
            @Parameter(description = "To this user", example = "7") @QueryParam("userId")
                    Long userId,
            @Parameter(description = "To this team", example = "3") @QueryParam("teamId")
                    Long teamId,
            @Parameter(description = "For this camera group", example = "2") @QueryParam("groupId")
                    Long groupId,
            @BeanParam PageQuery page) {
        Page<GrantView> found =
                grants.list(new GrantFilter(userId, teamId, groupId), page.request());
        return new GrantPage(
                found.items().stream().map(Grant::of).toList(), found.nextCursor(), found.total());
    }

    @POST
    @Requires(USER_WRITE)
    @Operation(
            summary = "Grant permissions",
            description =
                    "To a user or a team, for the cameras of a group. A grant that is there already"
                            + " gets the footage window of this request.")
    @APIResponse(
            responseCode = "201",
            description = "One grant for each permission",
            content =
                    @Content(
                            schema =
                                    @Schema(type = SchemaType.ARRAY, implementation = Grant.class)))
    public Response give(@NotNull @Valid GrantBody body) {
        List<Grant> given = grants.give(body.command()).stream().map(Grant::of).toList();
        return Response.status(Status.CREATED).entity(given).build();
    }

    @DELETE
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(summary = "Withdraw a grant", description = "In force within seconds.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void withdraw(@PathParam("id") long id) {
        grants.withdraw(id);
    }
}
