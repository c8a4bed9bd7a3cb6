package org.camerata.timeline;

import org.camerata.shared.DomainException;

/** A time was asked for that cannot be told. */
public class InvalidTimeline extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidTimeline(String message) {
        super(Kind.INVALID, "invalid-timeline", message);
    }
}
