package org.camerata.access;

import java.util.Locale;
import org.camerata.shared.DomainException;

/** The password is right, but its owner may not come in. */
public class AccountClosed extends DomainException {

    private static final long serialVersionUID = 1L;

    AccountClosed(UserState state) {
        super(
                Kind.UNAUTHENTICATED,
                "account-" + state.name().toLowerCase(Locale.ROOT),
                "This account is "
                        + state.name().toLowerCase(Locale.ROOT)
                        + ": an administrator can open it");
    }
}
