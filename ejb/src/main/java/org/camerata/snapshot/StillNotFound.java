package org.camerata.snapshot;

import org.camerata.shared.DomainException;

/** There is no footage of the moment, or its picture cannot be decoded here. */
public class StillNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    StillNotFound() {
        super(Kind.NOT_FOUND, "still-not-found", "There is no picture of this moment");
    }
}
