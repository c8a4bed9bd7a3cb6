package org.camerata.recording;

import org.camerata.shared.DomainException;

/** The range of time holds more segments than one answer can. */
public class TooMuchFootage extends DomainException {

    private static final long serialVersionUID = 1L;

    TooMuchFootage() {
        super(
                Kind.INVALID,
                "too-much-footage",
                "The range holds more than "
                        + FootageByTime.SEGMENT_COUNT_MAX
                        + " recordings; ask for a shorter one");
    }
}
