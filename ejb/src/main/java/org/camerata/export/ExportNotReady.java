package org.camerata.export;

import org.camerata.shared.DomainException;

/** There is no file to download: not yet, or not any more. */
public class ExportNotReady extends DomainException {

    private static final long serialVersionUID = 1L;

    ExportNotReady(ExportState state) {
        super(
                Kind.CONFLICT,
                "export-not-ready",
                state.isFinished()
                        ? "The file of this export is not there any more"
                        : "This export is not finished yet");
    }
}
