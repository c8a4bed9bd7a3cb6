package org.camerata.access;

import org.camerata.shared.DomainException;

/** What came of a login, as operators count it. */
enum LoginOutcome {
    SUCCEEDED,
    /** Name or password were wrong. */
    REFUSED,
    /** Too many attempts failed before, so nobody looked at the password. */
    THROTTLED,
    /** The password was right, and the account locked or disabled. */
    CLOSED,
    /** The password was right, and a code is still to come. */
    CODE_ASKED,
    /** The password was right, and the code was not. */
    CODE_REFUSED;

    static LoginOutcome of(DomainException refusal) {
        if (refusal instanceof TooManyAttempts) {
            return THROTTLED;
        }
        if (refusal instanceof AccountClosed) {
            return CLOSED;
        }
        if (refusal instanceof SecondFactorRequired) {
            return CODE_ASKED;
        }
        return refusal instanceof WrongCode ? CODE_REFUSED : REFUSED;
    }
}
