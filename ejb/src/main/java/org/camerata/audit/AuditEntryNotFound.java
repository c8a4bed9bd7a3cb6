package org.camerata.audit;

import org.camerata.shared.DomainException;

/** There is no such entry. */
public class AuditEntryNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    AuditEntryNotFound() {
        super(Kind.NOT_FOUND, "audit-entry-not-found", "There is no such audit entry");
    }
}
