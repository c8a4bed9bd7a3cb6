package org.camerata.snapshot;

import org.camerata.shared.DomainException;

/** More people look through footage than pictures can be made for at the same time. */
public class StillsBusy extends DomainException {

    private static final long serialVersionUID = 1L;

    StillsBusy() {
        super(Kind.UNAVAILABLE, "stills-busy", "Too many ask for pictures; try again in a second");
    }
}
