package org.camerata.playback;

import org.camerata.shared.DomainException;

/** There is no such range of time, or it is too long for one answer. */
public class InvalidRange extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidRange(String message) {
        super(Kind.INVALID, "invalid-range", message);
    }
}
