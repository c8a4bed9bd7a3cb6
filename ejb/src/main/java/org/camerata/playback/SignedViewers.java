package org.camerata.playback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;

/**
 * Signs paths for the caller, and lets in who comes with one, as long as whom it was given to may
 * still come in.
 */
@ApplicationScoped
public class SignedViewers {

    @Inject UrlSignature signatures;
    @Inject Callers callers;
    @Inject CurrentCaller current;
    @Inject Clock clock;

    /**
     * Grants the caller one thing.
     *
     * @param what it is, one word
     * @param id its number
     */
    public ViewerGrant grant(String what, long id, Duration lifetime) {
        String viewer = current.get().credential().viewer();
        long expires = clock.instant().plus(lifetime).getEpochSecond();
        return new ViewerGrant(viewer, expires, signatures.of(text(what, id, viewer, expires)));
    }

    /**
     * Makes the viewer of what {@link #grant} gave out the caller.
     *
     * @throws SignatureRejected if it was not signed here, its time is over, or the viewer has
     *     signed out
     */
    public void admit(String what, long id, ViewerGrant grant) {
        String text = text(what, id, grant.viewer(), grant.expires());
        admit(grant.viewer(), text, grant.signature(), grant.expiresAt());
    }

    /**
     * Makes the viewer the caller.
     *
     * @param text all that the path grants, and until when
     * @throws SignatureRejected if it was not signed here, its time is over, or the viewer has
     *     signed out
     */
    void admit(String viewer, String text, String signature, Instant expiresAt) {
        signatures.demand(text, signature, expiresAt);
        current.is(
                callers.byViewer(viewer)
                        .orElseThrow(() -> new SignatureRejected("The link has been revoked")));
    }

    private static String text(String what, long id, String viewer, long expires) {
        return what + " " + viewer + " " + id + " " + expires;
    }
}
