package org.camerata.recording;

import org.camerata.shared.DomainException;

/** The range of time holds more segments than one answer can. */
public class TooMuchFootage extends DomainException {

    private static final long serialVersionUID = 1L;

    TooMuchFootage(int segmentsMax) {
        super(
                Kind.INVALID,
                "too-much-footage",
                "The range holds more than " + segmentsMax + " recordings; ask for a shorter one");
    }
}
