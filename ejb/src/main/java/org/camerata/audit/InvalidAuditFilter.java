package org.camerata.audit;

import org.camerata.shared.DomainException;

/** No entries can be looked for in this way. */
public class InvalidAuditFilter extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidAuditFilter(String message) {
        super(Kind.INVALID, "invalid-audit-filter", message);
    }
}
