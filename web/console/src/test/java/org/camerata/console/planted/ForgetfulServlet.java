package org.camerata.console.planted;

import java.time.Instant;

/** Reads the clock by itself. */
public class ForgetfulServlet {
    Instant now() {
        return Instant.now();
    }
}
