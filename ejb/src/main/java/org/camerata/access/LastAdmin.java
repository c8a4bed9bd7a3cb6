package org.camerata.access;

import org.camerata.shared.DomainException;

/** Somebody must be able to run the system. */
public class LastAdmin extends DomainException {

    private static final long serialVersionUID = 1L;

    LastAdmin() {
        super(
                Kind.CONFLICT,
                "last-admin",
                "This is the last active administrator: make another one first");
    }
}
