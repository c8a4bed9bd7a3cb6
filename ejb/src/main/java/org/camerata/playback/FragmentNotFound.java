package org.camerata.playback;

import org.camerata.shared.DomainException;

/** The recording has no such part, or not in the range that was granted. */
public class FragmentNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    FragmentNotFound() {
        super(Kind.NOT_FOUND, "fragment-not-found", "There is no such part of a recording");
    }
}
