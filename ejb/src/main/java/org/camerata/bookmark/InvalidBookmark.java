package org.camerata.bookmark;

import org.camerata.shared.DomainException;

/** A bookmark cannot be as asked for: a sentence says why, and names the field. */
public class InvalidBookmark extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidBookmark(String field, String sentence) {
        super(Kind.INVALID, "invalid-bookmark", sentence);
        this.field = field;
    }

    /** Name of the field in the request, such as {@code cameraIds}. */
    public String field() {
        return field;
    }
}
