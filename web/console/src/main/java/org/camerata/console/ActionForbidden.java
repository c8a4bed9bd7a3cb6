package org.camerata.console;

import org.camerata.access.Permission;
import org.camerata.shared.DomainException;

/** The caller's role lacks the permission for what was asked (C3). */
public class ActionForbidden extends DomainException {

    private static final long serialVersionUID = 1L;

    ActionForbidden(Permission missing) {
        super(
                Kind.FORBIDDEN,
                "action-forbidden",
                "Your role does not allow this (" + missing + ")");
    }
}
