package org.camerata.camera;

import java.util.Locale;
import org.camerata.shared.DomainException;

/** A value that a camera cannot have: the message names the field, and says what it must be. */
public class InvalidCamera extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String rule;

    InvalidCamera(String field, String rule) {
        super(
                Kind.INVALID,
                "invalid-" + field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT),
                field + " " + rule);
        this.field = field;
        this.rule = rule;
    }

    /** The end of a sentence that begins with the field's name. */
    public String rule() {
        return rule;
    }

    /** Name of the field in the request, such as {@code timeZone}. */
    public String field() {
        return field;
    }
}
