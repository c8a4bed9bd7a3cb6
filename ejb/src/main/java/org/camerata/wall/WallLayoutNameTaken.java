package org.camerata.wall;

import org.camerata.shared.DomainException;

/** Another layout of the caller has this name already. */
public class WallLayoutNameTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    WallLayoutNameTaken() {
        super(Kind.CONFLICT, "name-taken", "Another of your layouts has this name");
    }
}
