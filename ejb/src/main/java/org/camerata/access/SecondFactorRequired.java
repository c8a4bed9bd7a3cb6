package org.camerata.access;

import org.camerata.shared.DomainException;

/** The password is right; a code is needed as well. */
public class SecondFactorRequired extends DomainException {

    private static final long serialVersionUID = 1L;

    SecondFactorRequired() {
        super(
                Kind.UNAUTHENTICATED,
                "second-factor-required",
                "Give a code of your authenticator app, or a recovery code");
    }
}
