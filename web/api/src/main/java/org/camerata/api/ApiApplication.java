package org.camerata.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.servers.Server;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Version 1 of the API, below {@code /api/v1}. Callers prove who they are by a bearer token only.
 */
@ApplicationPath("/v1")
@LoginConfig(authMethod = "MP-JWT", realmName = "camerata")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Camerata",
                        version = "1",
                        description =
                                "Cameras, live streams and recordings. Log in at `/api/v1/auth/login`"
                                        + " and send the access token as `Authorization: Bearer …`,"
                                        + " or send an API token in its place."
                                        + " What a caller may not see is answered with 404."
                                        + " Times are RFC 3339 in UTC; errors are problem+json"
                                        + " (RFC 9457).",
                        license =
                                @License(
                                        name = "Apache-2.0",
                                        url = "https://www.apache.org/licenses/LICENSE-2.0")),
        servers = @Server(url = "/", description = "This server"),
        tags = {
            @Tag(name = "Authentication", description = "Log in, stay logged in, who am I"),
            @Tag(name = "Cameras", description = "The fleet"),
            @Tag(name = "Quality", description = "How good the streams are, and what is wrong"),
            @Tag(name = "Streaming", description = "Where to publish and where to watch"),
            @Tag(name = "Recordings", description = "Recorded segments"),
            @Tag(name = "Integrity", description = "The proof that footage is what was recorded"),
            @Tag(name = "Dashboard", description = "The system at a glance"),
            @Tag(name = "Metrics", description = "Figures of this node, for Prometheus"),
            @Tag(name = "Live events", description = "What happens, told as it does"),
            @Tag(name = "Users", description = "People, and what they log in with"),
            @Tag(
                    name = "Access",
                    description =
                            "Teams, camera groups, grants and roles: who may do what to what"),
            @Tag(name = "API tokens", description = "What programs show instead of a password"),
            @Tag(name = "Audit", description = "Who did what, when and from where"),
            @Tag(
                    name = "Media callbacks",
                    description = "Asked by the media core; closed to everybody else")
        })
@SecurityScheme(
        securitySchemeName = ApiApplication.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access token of a login (RS256), or an API token (`cam_…`)")
public class ApiApplication extends Application {

    static final String BEARER = "bearer";
}
