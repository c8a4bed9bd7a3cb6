package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;

/** Lets in who comes with a signed path, as long as whom it was given to may still come in. */
@ApplicationScoped
public class SignedViewers {

    @Inject UrlSignature signatures;
    @Inject Callers callers;
    @Inject CurrentCaller current;

    /**
     * Makes the viewer the caller.
     *
     * @param text all that the path grants, and until when
     * @throws SignatureRejected if it was not signed here, its time is over, or the viewer has
     *     signed out
     */
    public void admit(String viewer, String text, String signature, Instant expiresAt) {
        signatures.demand(text, signature, expiresAt);
        current.is(
                callers.byViewer(viewer)
                        .orElseThrow(() -> new SignatureRejected("The link has been revoked")));
    }
}
