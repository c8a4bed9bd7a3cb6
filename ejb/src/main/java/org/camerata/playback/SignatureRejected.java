package org.camerata.playback;

import org.camerata.shared.DomainException;

/** The path was not signed here, or was changed, or its time is over. */
public class SignatureRejected extends DomainException {

    private static final long serialVersionUID = 1L;

    SignatureRejected(String message) {
        super(Kind.FORBIDDEN, "signature-rejected", message);
    }
}
