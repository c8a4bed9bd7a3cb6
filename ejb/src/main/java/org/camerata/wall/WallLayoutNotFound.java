package org.camerata.wall;

import org.camerata.shared.DomainException;

/** The caller has no such layout. */
public class WallLayoutNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    WallLayoutNotFound() {
        super(Kind.NOT_FOUND, "wall-layout-not-found", "There is no such layout");
    }
}
