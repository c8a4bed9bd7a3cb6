package org.camerata.api;

import org.camerata.shared.DomainException;

/** A request's body cannot be read. */
class InvalidBody extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidBody(String message) {
        super(Kind.INVALID, "invalid-body", message);
    }
}
