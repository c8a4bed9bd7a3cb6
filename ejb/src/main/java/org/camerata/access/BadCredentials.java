package org.camerata.access;

import org.camerata.shared.DomainException;

/** The name or the password is wrong; which of them is not said. */
public class BadCredentials extends DomainException {

    private static final long serialVersionUID = 1L;

    BadCredentials() {
        super(Kind.UNAUTHENTICATED, "bad-credentials", "The user name or the password is wrong");
    }
}
