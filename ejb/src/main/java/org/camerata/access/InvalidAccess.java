package org.camerata.access;

import java.util.Locale;
import org.camerata.shared.DomainException;

/** What was asked for cannot be: a sentence says why, and names the field. */
public class InvalidAccess extends DomainException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidAccess(String field, String sentence) {
        super(Kind.INVALID, "invalid-" + kebab(field), sentence);
        this.field = field;
    }

    /** Name of the field in the request, such as {@code footageHours}. */
    public String field() {
        return field;
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
