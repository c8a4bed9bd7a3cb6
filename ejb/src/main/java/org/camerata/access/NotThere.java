package org.camerata.access;

import java.util.Locale;
import org.camerata.shared.DomainException;

/** There is no such user, team, group, grant, session or token, or not for this caller (A2). */
public class NotThere extends DomainException {

    private static final long serialVersionUID = 1L;

    NotThere(String what) {
        super(
                Kind.NOT_FOUND,
                what.toLowerCase(Locale.ROOT).replace(' ', '-') + "-not-found",
                "There is no such " + what);
    }
}
