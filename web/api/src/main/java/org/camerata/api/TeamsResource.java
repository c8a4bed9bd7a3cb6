package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.camerata.access.TeamView;
import org.camerata.access.Teams;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Teams of people. */
@Path("teams")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Access")
@ApplicationScoped
public class TeamsResource {

    @Inject Teams teams;

    /** A page of teams. */
    public record TeamPage(
            List<Team> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "MzpIYXJib3Vy")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "On all pages", examples = "8") long total) {}

    /** Who or what belongs to it. */
    public record TeamMembers(
            @Schema(
                            description = "All of them: who is not named is no longer in it",
                            examples = "[17, 18]")
                    @NotNull
                    @Size(max = Teams.MEMBER_COUNT_MAX)
                    Set<@NotNull Long> userIds) {}

    @GET
    @Requires(USER_READ)
    @Operation(summary = "List teams", description = "Sorted by name.")
    public TeamPage list(
            @Parameter(description = "Part of the name", example = "har")
                    @QueryParam("q")
                    @Size(max = 100)
                    String text,
            @BeanParam PageQuery page) {
        Page<TeamView> found = teams.list(text, page.request());
        return new TeamPage(
                found.items().stream().map(Team::of).toList(), found.nextCursor(), found.total());
    }

    @GET
    @Path("{id}")
    @Requires(USER_READ)
    @Operation(summary = "Show a team")
    public Team get(@PathParam("id") long id) {
        return Team.of(teams.get(id));
    }

    @GET
    @Path("{id}/users")
    @Requires(USER_READ)
    @Operation(summary = "List the people of a team")
    public TeamMembers members(@PathParam("id") long id) {
        return new TeamMembers(teams.users(id));
    }

    @POST
    @Requires(USER_WRITE)
    @Operation(summary = "Add a team")
    @APIResponse(
            responseCode = "201",
            description = "The new team",
            content = @Content(schema = @Schema(implementation = Team.class)))
    @APIResponse(responseCode = "409", description = "Another team has this name")
    public Response create(@NotNull @Valid NamingBody body, @Context UriInfo uri) {
        TeamView made = teams.create(body.naming());
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.id())).build();
        return Response.created(location).entity(Team.of(made)).build();
    }

    @PUT
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(summary = "Rename or describe a team")
    @APIResponse(
            responseCode = "200",
            description = "The changed team",
            content = @Content(schema = @Schema(implementation = Team.class)))
    @APIResponse(responseCode = "409", description = "Another team has this name")
    public Team update(@PathParam("id") long id, @NotNull @Valid NamingBody body) {
        return Team.of(teams.update(id, body.naming()));
    }

    @PUT
    @Path("{id}/users")
    @Requires(USER_WRITE)
    @Operation(summary = "Say which people a team has", description = "These and no others.")
    public Team putUsers(@PathParam("id") long id, @NotNull @Valid TeamMembers body) {
        return Team.of(teams.putUsers(id, body.userIds()));
    }

    @DELETE
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Remove a team",
            description = "With all grants that name it. Its people stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    public void remove(@PathParam("id") long id) {
        teams.remove(id);
    }
}
