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
import java.util.List;
import org.camerata.access.OwnAccount;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people do with their own account; no token may. */
@Path("auth")
@Produces(APPLICATION_JSON)
@Consumes(APPLICATION_JSON)
@Tag(name = "Authentication")
@ApplicationScoped
public class AccountResource {

    @Inject OwnAccount account;

    /** A password is changed. */
    public record PasswordChange(
            @Schema(examples = "correct horse battery staple") @NotNull @Size(min = 1, max = 1024)
                    String currentPassword,
            @Schema(
                            description = "12 characters or more, and not one that everybody tries",
                            examples = "wrong horse battery stapler")
                    @NotNull
                    @Size(min = 1, max = 1024)
                    String newPassword) {

        /** Never the passwords. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    /** A code is shown. */
    public record Code(
            @Schema(
                            description = "Of the authenticator app, or a recovery code",
                            examples = "492039")
                    @NotNull
                    @Size(min = 1, max = 64)
                    String code) {

        /** Never the code. */
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** The state of the caller's second factor. */
    public record SecondFactor(
            @Schema(examples = "true") boolean enrolled,
            @Schema(description = "Whether the caller's role demands one", examples = "false")
                    boolean required,
            @Schema(description = "Unused recovery codes", examples = "10")
                    long recoveryCodesLeft) {}

    /** A second factor to enrol. */
    public record SecondFactorOffer(
            @Schema(
                            description = "To be typed into an authenticator app",
                            examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                    String secret,
            @Schema(
                            description = "The same as a URI",
                            examples =
                                    "otpauth://totp/Camerata:maria?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Camerata")
                    String uri,
            @Schema(description = "The same as a QR code in SVG", examples = "<svg/>")
                    String qrCode) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "SecondFactorOffer";
        }
    }

    /** Codes that stand in for a lost second factor. */
    public record RecoveryCodes(
            @Schema(description = "Shown this once; each is good once", examples = "k7m2-9qxc-4tvh")
                    List<String> recoveryCodes) {

        /** Never the codes. */
        @Override
        public String toString() {
            return "RecoveryCodes";
        }
    }

    @POST
    @Path("password")
    @Requires(evenRestricted = true)
    @Operation(summary = "Change my password", description = "Ends my other sessions.")
    @APIResponse(responseCode = "204", description = "Changed")
    @APIResponse(responseCode = "429", description = "Too many failures; see `Retry-After`")
    public void changePassword(@NotNull @Valid PasswordChange body) {
        account.changePassword(body.currentPassword(), body.newPassword());
    }

    @GET
    @Path("second-factor")
    @Requires(evenRestricted = true)
    @Operation(summary = "Show the state of my second factor")
    public SecondFactor secondFactor() {
        OwnAccount.SecondFactorView view = account.secondFactor();
        return new SecondFactor(view.enrolled(), view.required(), view.recoveryCodesLeft());
    }

    @POST
    @Path("second-factor")
    @Consumes("*/*")
    @Requires(evenRestricted = true)
    @Operation(
            summary = "Begin to enrol a second factor",
            description = "RFC 6238: SHA-1, 6 digits, 30 seconds. It counts once it is confirmed.")
    public SecondFactorOffer offerSecondFactor() {
        OwnAccount.Offer offer = account.offerSecondFactor();
        return new SecondFactorOffer(offer.secret(), offer.uri(), offer.qrCode());
    }

    @POST
    @Path("second-factor/confirm")
    @Requires(evenRestricted = true)
    @Operation(summary = "Enrol the second factor by a code that it shows")
    public RecoveryCodes confirmSecondFactor(@NotNull @Valid Code body) {
        return new RecoveryCodes(account.confirmSecondFactor(body.code()));
    }

    @POST
    @Path("second-factor/recovery-codes")
    @Requires
    @Operation(summary = "Make new recovery codes", description = "The old ones are worthless.")
    public RecoveryCodes renewRecoveryCodes(@NotNull @Valid Code body) {
        return new RecoveryCodes(account.renewRecoveryCodes(body.code()));
    }

    @POST
    @Path("second-factor/remove")
    @Requires
    @Operation(
            summary = "Give up the second factor",
            description = "Not where the caller's role demands one.")
    @APIResponse(responseCode = "204", description = "There is none any more")
    public void removeSecondFactor(@NotNull @Valid Code body) {
        account.removeSecondFactor(body.code());
    }
}
