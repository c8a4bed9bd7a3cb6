package org.camerata.access;

import org.camerata.shared.DomainException;

/** The caller's own current password, asked for once more, is wrong. */
public class WrongPassword extends DomainException {

    private static final long serialVersionUID = 1L;

    WrongPassword() {
        super(Kind.INVALID, "wrong-password", "The current password is wrong");
    }
}
