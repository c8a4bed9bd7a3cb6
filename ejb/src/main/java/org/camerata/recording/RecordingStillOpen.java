package org.camerata.recording;

import org.camerata.shared.DomainException;

/** The segment is being written; what was asked is possible once it is finished. */
public class RecordingStillOpen extends DomainException {

    private static final long serialVersionUID = 1L;

    public RecordingStillOpen() {
        super(Kind.CONFLICT, "recording-still-open", "The recording is still being written");
    }
}
