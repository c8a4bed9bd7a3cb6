package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Channel;
import org.camerata.access.Credential;
import org.camerata.access.CurrentCaller;
import org.camerata.access.LoginAttempt;
import org.camerata.access.LoginOrigin;
import org.camerata.access.LoginSessions;
import org.camerata.access.Logins;
import org.camerata.access.Permission;
import org.camerata.access.TokenPair;
import org.camerata.access.UserView;
import org.camerata.audit.CurrentActor;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logs people and systems in. */
@Path("auth")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Authentication")
@ApplicationScoped
public class AuthResource {

    @Inject Logins logins;
    @Inject LoginSessions sessions;
    @Inject CurrentCaller current;
    @Inject CurrentActor actor;

    /** Who logs in. */
    public record Login(
            @Schema(examples = "admin") @NotNull @Size(min = 1, max = 64) String username,
            @Schema(examples = "correct horse battery staple") @NotNull @Size(min = 1, max = 1024)
                    String password,
            @Schema(
                            description =
                                    "Of the authenticator app, or a recovery code; needed where a second"
                                            + " factor is enrolled",
                            nullable = true,
                            examples = "492039")
                    @Size(max = 64)
                    String code) {

        /** Never the password. */
        @Override
        public String toString() {
            return "Login[" + username + "]";
        }
    }

    /** What is exchanged. */
    public record Refresh(
            @Schema(examples = "pXJ2v0H3mD0zqk9l7cQw1xg5tYb8nRfE2uSaKjLoMiI")
                    @NotNull
                    @Size(min = 1, max = 256)
                    String refreshToken) {

        /** Never the token. */
        @Override
        public String toString() {
            return "Refresh";
        }
    }

    /** What a login gives. */
    public record Tokens(
            @Schema(
                            description = "For the Authorization header",
                            examples =
                                    "eyJraWQiOiJqd3QiLCJhbGciOiJSUzI1NiJ9.eyJ1cG4iOiJhZG1pbiJ9.c2ln")
                    String accessToken,
            @Schema(
                            description = "Good for one exchange at /auth/refresh",
                            examples = "pXJ2v0H3mD0zqk9l7cQw1xg5tYb8nRfE2uSaKjLoMiI")
                    String refreshToken,
            @Schema(examples = "Bearer") String tokenType,
            @Schema(description = "Seconds until the access token ends", examples = "900")
                    long expiresIn) {

        static Tokens of(TokenPair pair) {
            return new Tokens(pair.accessToken(), pair.refreshToken(), "Bearer", pair.expiresIn());
        }
    }

    /** Who the caller is. */
    @JsonbNillable
    public record Profile(
            @Schema(examples = "7") long id,
            @Schema(examples = "maria") String username,
            @Schema(examples = "Maria Lopez") String displayName,
            @Schema(
                            enumeration = {"ADMIN", "OPERATOR", "VIEWER", "API"},
                            examples = "OPERATOR")
                    String role,
            @Schema(description = "Of the role, or of the API token", examples = "camera:read")
                    List<String> permissions,
            @Schema(description = "Whether a second factor is enrolled", examples = "true")
                    boolean secondFactor,
            @Schema(
                            description =
                                    "What must be done before anything else; null for nothing",
                            enumeration = {"PASSWORD_CHANGE", "SECOND_FACTOR"},
                            nullable = true,
                            examples = "PASSWORD_CHANGE")
                    String required,
            @Schema(
                            description = "Name of the API token; null for a login",
                            nullable = true,
                            examples = "Gate control")
                    String apiToken) {}

    /** What the caller may do at this moment. */
    public record Permissions(
            @Schema(
                            description =
                                    "Those that they have for one camera at least, or by role",
                            examples = "[\"camera:read\", \"live:view\"]")
                    List<String> permissions,
            @Schema(description = "Where those that are granted for cameras hold")
                    List<CameraPermission> cameras) {}

    /** One permission, and where it holds. */
    @JsonbNillable
    public record CameraPermission(
            @Schema(examples = "recording:view") String permission,
            @Schema(
                            description = "A camera group; null for all cameras",
                            nullable = true,
                            examples = "2")
                    Long groupId,
            @Schema(
                            description = "Only footage younger than these hours; null for all",
                            nullable = true,
                            examples = "24")
                    Integer footageHours) {}

    @POST
    @Path("login")
    @Public("name and password")
    @Operation(
            summary = "Log in",
            description =
                    "Unknown names and wrong passwords get the same answer in the same time. Where a"
                            + " second factor is enrolled and `code` is missing, the answer is 401"
                            + " with the type `urn:camerata:problem:second-factor-required`.")
    @APIResponse(
            responseCode = "200",
            description = "An access token, and a refresh token for the time after it",
            content = @Content(schema = @Schema(implementation = Tokens.class)))
    @APIResponse(responseCode = "401", description = "Refused")
    @APIResponse(responseCode = "429", description = "Too many failures; see `Retry-After`")
    public Tokens login(
            @NotNull @Valid Login command,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.USER_AGENT) String userAgent) {
        LoginOrigin origin = new LoginOrigin(Channel.API, actor.get().address(), userAgent);
        LoginAttempt attempt =
                new LoginAttempt(command.username(), command.password(), command.code(), origin);
        return Tokens.of(logins.login(attempt).tokens());
    }

    @POST
    @Path("refresh")
    @Public("the refresh token")
    @Operation(
            summary = "Exchange a refresh token",
            description =
                    "Gives a new pair. A refresh token that is used twice ends the login that it"
                            + " descends from.")
    public Tokens refresh(@NotNull @Valid Refresh command) {
        return Tokens.of(logins.refresh(command.refreshToken()));
    }

    @POST
    @Path("logout")
    @Consumes("*/*")
    @Requires(evenRestricted = true)
    @Operation(
            summary = "Sign out",
            description = "Ends the session: its tokens and signed URLs are worthless in seconds.")
    @APIResponse(responseCode = "204", description = "Signed out")
    public void logout() {
        sessions.signOut();
    }

    @GET
    @Path("profile")
    @Requires(evenRestricted = true)
    @Operation(summary = "Who am I")
    public Profile profile() {
        Caller caller = current.get();
        UserView user = caller.user();
        boolean byToken = caller.credential().kind() == Credential.Kind.API_TOKEN;
        return new Profile(
                user.id(),
                user.username(),
                user.displayName(),
                user.role().name(),
                Texts.of(caller.ceiling()),
                user.secondFactor(),
                caller.isRestricted() ? caller.restriction().name() : null,
                byToken ? caller.credential().name() : null);
    }

    @GET
    @Path("permissions")
    @Requires(evenRestricted = true)
    @Operation(
            summary = "What may I do",
            description = "At this moment, on which cameras, and to how much of their footage.")
    public Permissions permissions() {
        Caller caller = current.get();
        Set<Permission> held = EnumSet.allOf(Permission.class);
        held.removeIf(permission -> !caller.may(permission));
        return new Permissions(
                Texts.of(held),
                caller.effective().stream()
                        .map(
                                one ->
                                        new CameraPermission(
                                                one.permission().text(),
                                                one.groupId(),
                                                one.footageHours()))
                        .toList());
    }
}
