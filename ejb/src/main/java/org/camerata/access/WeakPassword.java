package org.camerata.access;

import org.camerata.shared.DomainException;

/** A new password breaks one of {@link PasswordRules}; the message says which, never the text. */
public class WeakPassword extends DomainException {

    private static final long serialVersionUID = 1L;

    WeakPassword(String message) {
        super(Kind.INVALID, "weak-password", message);
    }
}
