package org.camerata.export;

import org.camerata.shared.DomainException;

/** There is no such export, or the caller may not know of it. */
public class ExportNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    ExportNotFound() {
        super(Kind.NOT_FOUND, "export-not-found", "There is no such export");
    }
}
