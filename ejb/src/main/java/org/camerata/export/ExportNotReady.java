package org.camerata.export;

import org.camerata.shared.DomainException;

/** There is no file to download: not yet, or not any more. */
public class ExportNotReady extends DomainException {

    private static final long serialVersionUID = 1L;

    ExportNotReady(String sentence) {
        super(Kind.CONFLICT, "export-not-ready", sentence);
    }
}
