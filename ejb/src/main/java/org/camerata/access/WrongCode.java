package org.camerata.access;

import jakarta.ejb.ApplicationException;
import org.camerata.shared.DomainException;

/** The code of the second factor is wrong, or was used before. */
@ApplicationException(rollback = false) // that it was wrong must be kept
public class WrongCode extends DomainException {

    private static final long serialVersionUID = 1L;

    WrongCode() {
        super(Kind.UNAUTHENTICATED, "wrong-code", "The code is wrong, expired, or was used before");
    }
}
