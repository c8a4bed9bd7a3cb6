package org.camerata.recording;

import org.camerata.shared.DomainException;

/** The recording is known, but its file is not on its volume. */
public class FootageMissing extends DomainException {

    private static final long serialVersionUID = 1L;

    public FootageMissing() {
        super(
                Kind.CONFLICT,
                "footage-missing",
                "The file of this recording is not on its volume any more");
    }
}
