package org.camerata.simulator;

import java.io.IOException;

/** There is no connection, or none any more: not reachable, reset, or silent for too long. */
public final class ConnectionLost extends IOException {

    private static final long serialVersionUID = 1L;

    ConnectionLost(String reason) {
        super(reason);
    }

    ConnectionLost(String reason, IOException cause) {
        super(reason, cause);
    }
}
