package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.camerata.access.CreateUser;
import org.camerata.access.LoginSessions;
import org.camerata.access.NewUser;
import org.camerata.access.Role;
import org.camerata.access.UpdateUser;
import org.camerata.access.UserFilter;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.access.Users;
import org.camerata.shared.Page;
import org.camerata.shared.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The people who may come in. */
@Path("users")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Users")
@ApplicationScoped
public class UsersResource {

    private static final String LAST_ADMIN = "This is the last active administrator";

    @Inject Users users;
    @Inject LoginSessions sessions;

    /** A page of users. */
    public record UserPage(
            List<User> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NzptYXJpYQ")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Users on all pages", examples = "23") long total) {}

    /** A new user. */
    public record UserBody(
            @Schema(
                            description = "How they log in; never changes",
                            pattern = CreateUser.USERNAME,
                            examples = "maria")
                    @NotNull
                    @Pattern(regexp = CreateUser.USERNAME, message = USERNAME_RULE)
                    String username,
            @Schema(
                            description = "What others call them; the user name if left out",
                            examples = "Maria Lopez")
                    @Size(max = CreateUser.DISPLAY_NAME_LENGTH_MAX)
                    @PlainText
                    String displayName,
            @Schema(
                            enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"},
                            examples = "OPERATOR")
                    @NotNull
                    @Pattern(regexp = Texts.ROLES, message = Texts.ROLES_RULE)
                    String role,
            @Schema(
                            description =
                                    "The first one, changed at the first login; one is made if left"
                                            + " out. API users have none.",
                            examples = "correct horse battery staple")
                    @Size(max = 1024)
                    String password) {

        static final String USERNAME_RULE =
                "must be 1 to 64 characters of a-z, 0-9 and . _ @ -,"
                        + " and begin with a letter or digit";

        CreateUser command() {
            return new CreateUser(username, displayName, Role.valueOf(role), password);
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "UserBody[" + username + "]";
        }
    }

    /** What is changed of a user. */
    public record UserChange(
            @Schema(examples = "Maria Lopez")
                    @NotNull
                    @Size(min = 1, max = CreateUser.DISPLAY_NAME_LENGTH_MAX)
                    @PlainText
                    String displayName,
            @Schema(
                            enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"},
                            examples = "OPERATOR")
                    @NotNull
                    @Pattern(regexp = Texts.ROLES, message = Texts.ROLES_RULE)
                    String role) {}

    /** Whether they may come in. */
    public record StateBody(
            @Schema(
                            enumeration = {"ACTIVE", "LOCKED", "DISABLED"},
                            examples = "DISABLED")
                    @NotNull
                    @Pattern(regexp = Texts.STATES, message = Texts.STATES_RULE)
                    String state) {}

    /** A user, and the password that was made for them. */
    public record UserWithPassword(
            User user,
            @Schema(
                            description =
                                    "Shown this once, and changed at the first login; null if none"
                                            + " was made",
                            nullable = true,
                            examples = "pXJ2v0H3mD0zqk9l7cQw")
                    @JsonbNillable
                    String password) {

        static UserWithPassword of(NewUser made) {
            return new UserWithPassword(User.of(made.user()), made.password());
        }

        /** Never the password. */
        @Override
        public String toString() {
            return "UserWithPassword[" + user + "]";
        }
    }

    @GET
    @Requires(USER_READ)
    @Operation(summary = "List users", description = "Sorted by user name.")
    public UserPage list(
            @Parameter(description = "Part of the user name or display name", example = "mar")
                    @QueryParam("q")
                    @Size(max = 100)
                    String text,
            @Parameter(
                            example = "VIEWER",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"}))
                    @QueryParam("role")
                    Role role,
            @Parameter(
                            example = "ACTIVE",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"ACTIVE", "LOCKED", "DISABLED"}))
                    @QueryParam("state")
                    UserState state,
            @Parameter(description = "Members of this team", example = "3") @QueryParam("teamId")
                    Long teamId,
            @BeanParam PageQuery page) {
        Page<UserView> found =
                users.list(new UserFilter(text, role, state, teamId), page.request());
        return new UserPage(
                found.items().stream().map(User::of).toList(), found.nextCursor(), found.total());
    }

    @GET
    @Path("{id}")
    @Requires(USER_READ)
    @Operation(summary = "Show a user")
    public User get(@PathParam("id") long id) {
        return User.of(users.get(id));
    }

    @POST
    @Requires(USER_WRITE)
    @Operation(
            summary = "Add a user",
            description = "They see no camera until something is granted to them or their team.")
    @APIResponse(
            responseCode = "201",
            description = "The new user, and their password if one was made",
            content = @Content(schema = @Schema(implementation = UserWithPassword.class)))
    @APIResponse(responseCode = "409", description = "Another user has this name")
    public Response create(@NotNull @Valid UserBody body, @Context UriInfo uri) {
        NewUser made = users.create(body.command());
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.user().id())).build();
        return Response.created(location).entity(UserWithPassword.of(made)).build();
    }

    @PUT
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Change a user",
            description = "Another role ends their sessions: they log in again.")
    @APIResponse(
            responseCode = "200",
            description = "The changed user",
            content = @Content(schema = @Schema(implementation = User.class)))
    @APIResponse(responseCode = "409", description = LAST_ADMIN)
    public User update(@PathParam("id") long id, @NotNull @Valid UserChange body) {
        return User.of(
                users.update(id, new UpdateUser(body.displayName(), Role.valueOf(body.role()))));
    }

    @PUT
    @Path("{id}/state")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Lock, disable or activate a user",
            description = "Who may not come in is out within seconds: sessions end, tokens rest.")
    @APIResponse(
            responseCode = "200",
            description = "The changed user",
            content = @Content(schema = @Schema(implementation = User.class)))
    @APIResponse(responseCode = "409", description = LAST_ADMIN)
    public User move(@PathParam("id") long id, @NotNull @Valid StateBody body) {
        return User.of(users.move(id, UserState.valueOf(body.state())));
    }

    @POST
    @Path("{id}/reset-password")
    @Consumes("*/*")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Make a new password",
            description = "It is shown this once; their sessions end.")
    public UserWithPassword resetPassword(@PathParam("id") long id) {
        return UserWithPassword.of(users.resetPassword(id));
    }

    @DELETE
    @Path("{id}/second-factor")
    @Requires(USER_WRITE)
    @Operation(summary = "Take away a lost second factor")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public void removeSecondFactor(@PathParam("id") long id) {
        users.removeSecondFactor(id);
    }

    @GET
    @Path("{id}/sessions")
    @Requires(USER_READ)
    @Operation(summary = "List a user's open sessions", description = "Newest first, at most 500.")
    public List<LoginSession> sessions(@PathParam("id") long id) {
        return sessions.of(id).stream().map(LoginSession::of).toList();
    }

    @DELETE
    @Path("{id}/sessions")
    @Requires(USER_WRITE)
    @Operation(summary = "End all of a user's sessions")
    @APIResponse(responseCode = "204", description = "They are out within seconds")
    public void endSessions(@PathParam("id") long id) {
        sessions.revokeAll(id);
    }

    @DELETE
    @Path("{id}")
    @Requires(USER_WRITE)
    @Operation(
            summary = "Remove a user",
            description = "With their sessions, tokens and grants. The audit log keeps their name.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "409", description = LAST_ADMIN)
    public void remove(@PathParam("id") long id) {
        users.remove(id);
    }
}
