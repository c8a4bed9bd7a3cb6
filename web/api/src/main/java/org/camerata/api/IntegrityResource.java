package org.camerata.api;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;
import static org.camerata.access.Permission.SYSTEM_READ;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.camerata.integrity.Integrity;
import org.camerata.integrity.MismatchView;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.shared.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The proof that footage is what was recorded. */
@Path("integrity")
@Produces(APPLICATION_JSON)
@Tag(name = "Integrity")
@ApplicationScoped
public class IntegrityResource {

    private static final String PEM = "application/x-pem-file";

    @Inject Integrity integrity;

    /** A page of roots. */
    public record FootageRootPage(
            List<FootageRoot> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "MjA3ODE6MjAyNi0xMS0yNA")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Roots on all pages", examples = "412") long total) {}

    /** A page of segments. */
    public record FootageMismatchPage(
            List<FootageMismatch> items,
            @Schema(
                            description = "Asks for the next page; null on the last",
                            nullable = true,
                            examples = "NDcxMToxNzk1NTE4MDAwMTIw")
                    @JsonbNillable
                    String nextCursor,
            @Schema(description = "Segments on all pages", examples = "1") long total) {}

    @GET
    @Requires(SYSTEM_READ)
    @Operation(
            summary = "Tell how the proof of footage is doing",
            description = "Whether all of it is unbroken is told by `./camerata verify`.")
    public FootageState status() {
        return FootageState.of(integrity.status());
    }

    @GET
    @Path("roots")
    @Requires(SYSTEM_READ)
    @Operation(
            summary = "List the daily roots",
            description =
                    "Newest first, without the heads of the chains. A day is signed some minutes"
                            + " after it is over, in UTC.")
    public FootageRootPage roots(@BeanParam PageQuery page) {
        Page<DailyRoot> found = integrity.roots(page.request());
        return new FootageRootPage(
                found.items().stream().map(FootageRoot::brief).toList(),
                found.nextCursor(),
                found.total());
    }

    @GET
    @Path("roots/{day}")
    @Requires(SYSTEM_READ)
    @Operation(summary = "Show the root of a day", description = "With the head of each chain.")
    public FootageRoot root(
            @Parameter(description = "In UTC", example = "2026-11-24") @PathParam("day")
                    String day) {
        return FootageRoot.whole(integrity.root(day(day)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new NotFoundException(e);
        }
    }

    @GET
    @Path("mismatches")
    @Requires(SYSTEM_READ)
    @Operation(
            summary = "List footage that was altered",
            description =
                    "Segments whose file is not what was recorded, the newest find first, as far"
                            + " as the caller may see them. Nothing is deleted; put the file back"
                            + " and ask for another check.")
    public FootageMismatchPage mismatches(@BeanParam PageQuery page) {
        Page<MismatchView> found = integrity.mismatches(page.request());
        return new FootageMismatchPage(
                found.items().stream().map(FootageMismatch::of).toList(),
                found.nextCursor(),
                found.total());
    }

    @GET
    @Path("public-key")
    @Produces(PEM)
    @Requires(SYSTEM_READ)
    @Operation(
            summary = "Download the public key",
            description =
                    "Ed25519, PEM: verifies the roots and the exports of this node. Keep a copy"
                            + " where nobody who could alter the node can reach it.")
    @APIResponse(
            responseCode = "200",
            description = "The key",
            content =
                    @Content(
                            mediaType = PEM,
                            schema = @Schema(type = SchemaType.STRING),
                            example =
                                    "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----\n"))
    public Response publicKey() {
        return Response.ok(integrity.publicKeyPem())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"camerata-public-key.pem\"")
                .build();
    }
}
