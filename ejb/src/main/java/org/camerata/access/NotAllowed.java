package org.camerata.access;

import org.camerata.shared.DomainException;

/** The caller may know of it, but not do this to it. */
public class NotAllowed extends DomainException {

    private static final long serialVersionUID = 1L;

    NotAllowed(Permission missing) {
        super(Kind.FORBIDDEN, "forbidden", "You are not allowed to do this: " + missing.text());
    }

    private NotAllowed(String code, String message) {
        super(Kind.FORBIDDEN, code, message);
    }

    /** Says what must be done before anything else. */
    static NotAllowed until(Caller.Restriction restriction) {
        return switch (restriction) {
            case PASSWORD_CHANGE ->
                    new NotAllowed(
                            "password-change-required",
                            "Somebody else chose your password: choose one of your own first");
            case SECOND_FACTOR ->
                    new NotAllowed(
                            "second-factor-enrolment-required",
                            "Your role demands a second factor: enrol one first");
            case NONE -> throw new IllegalArgumentException("nothing is demanded");
        };
    }
}
