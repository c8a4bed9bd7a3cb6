package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camerata.access.ApiTokenTerms;
import org.camerata.access.ApiTokenView;
import org.camerata.access.ApiTokens;
import org.camerata.access.NewApiToken;
import org.camerata.shared.Page;
import org.camerata.shared.PlainText;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Tokens for programs. People with {@code token:write} have their own, those with {@code user:read}
 * see everybody's; so {@link ApiTokens} decides, and not an annotation.
 */
@Path("api-tokens")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "API tokens")
@ApplicationScoped
public class ApiTokensResource {

    private static final int RANGE_COUNT_MAX = 32;

    @Inject ApiTokens tokens;
    @Inject Clock clock;

    /** A page of tokens. */
    public record ApiTokenPage(
            List<ApiToken> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NTo")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Tokens on all pages", examples = "4") long total) {}

    /** What a token is good for. */
    public record ApiTokenBody(
            @Schema(
                            description =
                                    "Whose access it carries, for good: the caller's if left out;"
                                            + " another user's needs `user:write`",
                            nullable = true,
                            examples = "7")
                    Long ownerId,
            @Schema(examples = "Gate control")
                    @NotNull
                    @Size(min = 1, max = ApiTokenTerms.NAME_LENGTH_MAX)
                    @PlainText
                    String name,
            @Schema(
                            description = "At most those of its maker and of its owner",
                            examples = "[\"camera:read\", \"live:view\"]")
                    @NotEmpty
                    @Size(max = Texts.PERMISSION_COUNT_MAX)
                    List<@NotNull String> permissions,
            @Schema(
                            description = "Within " + ApiTokens.LIFETIME_DAYS_MAX + " days",
                            examples = "2027-11-24T00:00:00Z")
                    @NotNull
                    Instant expiresAt,
            @Schema(
                            description = "What it may ask on average; 600 if left out",
                            nullable = true,
                            examples = "600")
                    @Min(1)
                    @Max(ApiTokenTerms.REQUESTS_PER_MINUTE_MAX)
                    Long requestsPerMinute, // JSON-B would cut what does not fit into an Integer
            @Schema(
                            description =
                                    "Addresses and CIDR ranges that it may be used from; anywhere if"
                                            + " left out",
                            nullable = true,
                            examples = "[\"192.0.2.0/24\"]")
                    @Size(max = RANGE_COUNT_MAX)
                    List<@NotNull String> addressRanges) {

        ApiTokenTerms terms() {
            return new ApiTokenTerms(
                    name,
                    Texts.permissions(permissions),
                    expiresAt,
                    requestsPerMinute == null ? null : Math.toIntExact(requestsPerMinute),
                    addressRanges);
        }
    }

    /** A token that was just made. */
    public record ApiTokenWithText(
            ApiToken apiToken,
            @Schema(
                            description = "The token itself: shown this once, kept nowhere",
                            examples = "cam_4w1tq0z7m2k9x6c3v8b5n1a0s4d7f2g9h3j6q1w2e3r4t5y6u7i")
                    String token) {

        /** Never the token. */
        @Override
        public String toString() {
            return "ApiTokenWithText[" + apiToken + "]";
        }
    }

    @GET
    @Requires
    @Operation(
            summary = "List API tokens",
            description = "Newest first: one's own, or everybody's for who has `user:read`.")
    public ApiTokenPage list(
            @Parameter(description = "Only this user's", example = "7") @QueryParam("ownerId")
                    Long ownerId,
            @BeanParam PageQuery page) {
        Page<ApiTokenView> found = tokens.list(ownerId, page.request());
        return new ApiTokenPage(
                found.items().stream().map(this::show).toList(), found.nextCursor(), found.total());
    }

    @GET
    @Path("{id}")
    @Requires
    @Operation(summary = "Show an API token", description = "Not the token itself.")
    public ApiToken get(@PathParam("id") long id) {
        return show(tokens.get(id));
    }

    @POST
    @Requires
    @Operation(
            summary = "Make an API token",
            description =
                    "For people who logged in; a token makes no tokens. What it may do at any"
                            + " moment is what it lists and its owner may do.")
    @APIResponse(
            responseCode = "201",
            description = "The token, which is shown this once",
            content = @Content(schema = @Schema(implementation = ApiTokenWithText.class)))
    public Response create(@NotNull @Valid ApiTokenBody body, @Context UriInfo uri) {
        NewApiToken made = tokens.create(body.ownerId(), body.terms());
        URI location = uri.getAbsolutePathBuilder().path(Long.toString(made.token().id())).build();
        return Response.created(location)
                .entity(new ApiTokenWithText(show(made.token()), made.text()))
                .build();
    }

    @PUT
    @Path("{id}")
    @Requires
    @Operation(summary = "Change an API token", description = "The token itself stays as it is.")
    public ApiToken update(@PathParam("id") long id, @NotNull @Valid ApiTokenBody body) {
        if (body.ownerId() != null && body.ownerId() != tokens.get(id).ownerId()) {
            throw new InvalidParameter("ownerId cannot be changed: make another token");
        }
        return show(tokens.update(id, body.terms()));
    }

    @POST
    @Path("{id}/revoke")
    @Consumes("*/*")
    @Requires
    @Operation(
            summary = "Revoke an API token",
            description = "Refused within seconds; it stays in the list.")
    public ApiToken revoke(@PathParam("id") long id) {
        return show(tokens.revoke(id));
    }

    @DELETE
    @Path("{id}")
    @Requires
    @Operation(summary = "Delete an API token", description = "Refused within seconds.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void remove(@PathParam("id") long id) {
        tokens.remove(id);
    }

    private ApiToken show(ApiTokenView token) {
        return ApiToken.of(token, clock.instant());
    }
}
