package org.camerata.wall;

import java.util.Locale;
import org.camerata.shared.DomainException;

/** A layout cannot be as asked for: a sentence says why, and names the field. */
public class InvalidWallLayout extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidWallLayout(String field, String sentence) {
        super(
                Kind.INVALID,
                "invalid-" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                sentence);
        this.field = field;
    }

    /** Name of the field in the request, such as {@code cameraIds}. */
    public String field() {
        return field;
    }
}
