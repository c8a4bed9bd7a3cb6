package org.camerata.snapshot;

import org.camerata.shared.DomainException;

/** No picture of the camera has come yet, or none that could be decoded. */
public class SnapshotNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    SnapshotNotFound() {
        super(Kind.NOT_FOUND, "snapshot-not-found", "There is no picture of this camera yet");
    }
}
