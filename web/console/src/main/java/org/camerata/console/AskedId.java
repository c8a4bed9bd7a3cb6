package org.camerata.console;

import jakarta.faces.context.FacesContext;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** An id as an address gives it, which may be anything. */
final class AskedId {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private AskedId() {}

    /** Empty if it is none: then the page has been answered, as one that does not exist. */
    static OptionalLong orNotFound(String asked) {
        OptionalLong known = parse(asked);
        if (known.isEmpty()) {
            NotFound.answer(FacesContext.getCurrentInstance());
        }
        return known;
    }

    /** Empty if it is none. */
    static OptionalLong parse(String asked) {
        return asked != null && ID.matcher(asked).matches()
                ? OptionalLong.of(Long.parseLong(asked))
                : OptionalLong.empty();
    }
}
