package org.camerata.event;

import java.time.Duration;
import org.camerata.shared.Throttled;

/** Tickets are asked for and not used. */
public class TooManyTickets extends Throttled {

    private static final long serialVersionUID = 1L;

    TooManyTickets(Duration retryAfter) {
        super(
                "too-many-tickets",
                "Too many tickets wait to be used; they expire after "
                        + wholeSeconds(retryAfter)
                        + " s",
                retryAfter);
    }
}
