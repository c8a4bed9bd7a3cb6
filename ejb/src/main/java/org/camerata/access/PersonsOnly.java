package org.camerata.access;

import org.camerata.shared.DomainException;

/** Only a person who logged in can do this, not a program with a token. */
public class PersonsOnly extends DomainException {

    private static final long serialVersionUID = 1L;

    PersonsOnly() {
        super(Kind.FORBIDDEN, "persons-only", "This needs a login; an API token cannot do it");
    }
}
