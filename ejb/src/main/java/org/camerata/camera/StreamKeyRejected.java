package org.camerata.camera;

import org.camerata.shared.DomainException;

/** No active camera owns the key. Why exactly is nobody's business who does not own one. */
public class StreamKeyRejected extends DomainException {

    private static final long serialVersionUID = 1L;

    public StreamKeyRejected() {
        super(Kind.FORBIDDEN, "stream-key-rejected", "The stream key is not accepted");
    }
}
