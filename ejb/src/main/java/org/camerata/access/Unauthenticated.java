package org.camerata.access;

import org.camerata.shared.DomainException;

/** Nobody is known to be asking. */
public class Unauthenticated extends DomainException {

    private static final long serialVersionUID = 1L;

    Unauthenticated() {
        super(Kind.UNAUTHENTICATED, "unauthenticated", "A valid access token is needed");
    }
}
