package org.camerata.audit;

import org.camerata.shared.DomainException;

/** The entry cannot be written, so the action does not happen (A3.1). */
public class AuditUnavailable extends DomainException {

    private static final long serialVersionUID = 1L;

    AuditUnavailable(Throwable cause) {
        super(
                Kind.UNAVAILABLE,
                "audit-unavailable",
                "The audit log cannot be written, so this was not done");
        initCause(cause);
    }
}
