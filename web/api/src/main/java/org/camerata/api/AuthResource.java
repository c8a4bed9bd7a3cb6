package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import org.camerata.access.Logins;
import org.camerata.access.Permission;
import org.camerata.access.TokenPair;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Logs people and systems in. */
@Path("auth")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Authentication")
@ApplicationScoped
public class AuthResource {

    @Inject Logins logins;

    /** Who logs in. */
    public record Login(
            @Schema(examples = "admin") @NotNull @Size(min = 1, max = 64) String username,
            @Schema(examples = "correct horse battery staple") @NotNull @Size(min = 1, max = 1024)
                    String password) {

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
    public record Profile(
            @Schema(examples = "admin") String username,
            @Schema(
                            enumeration = {"ADMIN", "OPERATOR", "VIEWER"},
                            examples = "ADMIN")
                    String role,
            @Schema(examples = "camera:read") List<String> permissions) {}

    @POST
    @Path("login")
    @Public("name and password")
    @Operation(
            summary = "Log in",
            description = "Unknown names and wrong passwords get the same answer in the same time.")
    public Tokens login(@NotNull @Valid Login command) {
        return Tokens.of(logins.login(command.username(), command.password()));
    }

    @POST
    @Path("refresh")
    @Public("the refresh token")
    @Operation(
            summary = "Exchange a refresh token",
            description =
                    "Gives a new pair. A refresh token that is used twice ends every token that"
                            + " descends from the same login.")
    public Tokens refresh(@NotNull @Valid Refresh command) {
        return Tokens.of(logins.refresh(command.refreshToken()));
    }

    @GET
    @Path("profile")
    @Requires
    @Operation(summary = "Who am I")
    public Profile profile(@Context SecurityContext context) {
        Caller caller = Caller.of(context).orElseThrow();
        return new Profile(
                caller.username(),
                caller.role().name(),
                caller.role().permissions().stream().map(Permission::text).sorted().toList());
    }
}
