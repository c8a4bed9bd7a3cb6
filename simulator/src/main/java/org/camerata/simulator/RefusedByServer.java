package org.camerata.simulator;

import java.io.IOException;

/** The server did not let the publisher in: it answered with an error, or just hung up. */
public final class RefusedByServer extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedByServer(String reason) {
        super(reason);
    }
}
