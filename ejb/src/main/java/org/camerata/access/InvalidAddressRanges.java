package org.camerata.access;

import org.camerata.shared.DomainException;

/** A list of address ranges holds something else, or too many of them. */
public class InvalidAddressRanges extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidAddressRanges(String message) {
        super(Kind.INVALID, "invalid-address-ranges", message);
    }
}
