package org.camerata.export;

import org.camerata.shared.DomainException;

/** So many exports wait already. */
public class TooManyExports extends DomainException {

    private static final long serialVersionUID = 1L;

    TooManyExports(String sentence) {
        super(Kind.CONFLICT, "too-many-exports", sentence);
    }
}
