package org.camerata.access;

import org.camerata.shared.DomainException;

/** Another user has this name. */
public class UsernameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    UsernameTaken() {
        super(Kind.CONFLICT, "username-taken", "Another user has this name");
    }
}
