package org.camerata.access;

import java.time.Duration;
import org.camerata.shared.Throttled;

/**
 * The account or the address failed too often of late, or too many log in at this moment. Whether
 * the account exists is not said: this is refused before anybody looks.
 */
public class TooManyAttempts extends Throttled {

    private static final long serialVersionUID = 1L;

    private TooManyAttempts(String message, Duration retryAfter) {
        super("too-many-attempts", message, retryAfter);
    }

    static TooManyAttempts until(Duration retryAfter) {
        return new TooManyAttempts(
                "Too many attempts to log in; try again in " + wholeSeconds(retryAfter) + " s",
                retryAfter);
    }
}
