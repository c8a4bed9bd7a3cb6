package org.camerata.event;

import org.camerata.shared.Throttled;

/** Tickets are asked for and not used. */
public class TooManyTickets extends Throttled {

    private static final long serialVersionUID = 1L;

    TooManyTickets() {
        super(
                "too-many-tickets",
                "Too many tickets wait to be used; they expire after "
                        + wholeSeconds(EventTickets.GOOD_FOR)
                        + " s",
                EventTickets.GOOD_FOR);
    }
}
