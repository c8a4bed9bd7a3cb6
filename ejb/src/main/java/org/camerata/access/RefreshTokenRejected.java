package org.camerata.access;

import jakarta.ejb.ApplicationException;
import org.camerata.shared.DomainException;

/** The refresh token is unknown, expired, revoked, or was used before. */
@ApplicationException(rollback = false) // the end of the token's session must be kept
public class RefreshTokenRejected extends DomainException {

    private static final long serialVersionUID = 1L;

    RefreshTokenRejected() {
        super(
                Kind.UNAUTHENTICATED,
                "refresh-token-rejected",
                "The refresh token is no longer valid");
    }
}
