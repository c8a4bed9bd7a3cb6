package org.camerata.wall;

import org.camerata.shared.DomainException;

/** A layout cannot be as asked for: a sentence says why, and names the field. */
public class InvalidWallLayout extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidWallLayout(String field, String sentence) {
        super(Kind.INVALID, "invalid-wall-layout", sentence);
        this.field = field;
    }

    /** Name of the field in the request, such as {@code cameraIds}. */
    public String field() {
        return field;
    }
}
