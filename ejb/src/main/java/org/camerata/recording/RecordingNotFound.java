package org.camerata.recording;

import org.camerata.shared.DomainException;

/** There is no such recording, or not any more. */
public class RecordingNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    RecordingNotFound() {
        super(Kind.NOT_FOUND, "recording-not-found", "There is no such recording");
    }
}
