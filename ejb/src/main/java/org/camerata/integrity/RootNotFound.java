package org.camerata.integrity;

import org.camerata.shared.DomainException;

/** The day was not signed. */
public class RootNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    RootNotFound() {
        super(Kind.NOT_FOUND, "root-not-found", "The chains of that day were not signed");
    }
}
