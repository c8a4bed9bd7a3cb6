package org.camerata.access;

import org.camerata.shared.DomainException;

/** Another one has this name already. */
public class NameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    NameTaken(String ofWhat) {
        super(Kind.CONFLICT, "name-taken", "Another " + ofWhat + " has this name");
    }
}
