package org.camerata.api;

import org.camerata.shared.DomainException;

/** A parameter has the wrong form. */
class InvalidParameter extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidParameter(String message) {
        super(Kind.INVALID, "invalid-parameter", message);
    }
}
