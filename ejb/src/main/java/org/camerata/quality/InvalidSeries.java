package org.camerata.quality;

import org.camerata.shared.DomainException;

/** The range of time that was asked for is empty, or would have too many points. */
public class InvalidSeries extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidSeries(String message) {
        super(Kind.INVALID, "invalid-series", message);
    }
}
