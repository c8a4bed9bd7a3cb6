package org.camerata.export;

import org.camerata.shared.DomainException;

/** An export cannot be as asked for: a sentence says why, and names the field. */
public class InvalidExport extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidExport(String field, String sentence) {
        super(Kind.INVALID, "invalid-export", sentence);
        this.field = field;
    }

    /** Name of the field in the request, such as {@code cameraIds}. */
    public String field() {
        return field;
    }
}
