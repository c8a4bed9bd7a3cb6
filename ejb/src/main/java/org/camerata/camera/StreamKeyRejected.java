package org.camerata.camera;

import java.util.Optional;
import org.camerata.shared.DomainException;

/**
 * No active camera owns the key. Why exactly is nobody's business who does not own one; for the
 * timeline of the camera it is known here.
 */
public class StreamKeyRejected extends DomainException {

    private static final long serialVersionUID = 1L;

    private final transient CameraStream stream; // null where nobody owns the key
    private final Refusal why; // likewise

    public StreamKeyRejected() {
        this(null, null);
    }

    StreamKeyRejected(CameraStream stream, Refusal why) {
        super(Kind.FORBIDDEN, "stream-key-rejected", "The stream key is not accepted");
        this.stream = stream;
        this.why = why;
    }

    /** Whose key it is; empty if it is nobody's. */
    public Optional<CameraStream> owner() {
        return Optional.ofNullable(stream);
    }

    /** Why its owner was kept out; null if it is nobody's. */
    public Refusal why() {
        return why;
    }
}
