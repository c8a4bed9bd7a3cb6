package org.camerata.playback;

import java.time.Clock;
import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;

/** Lets viewers in without a container. */
class ViewersByHand extends SignedViewers {

    ViewersByHand(UrlSignature signatures, Callers callers, CurrentCaller current, Clock clock) {
        this.signatures = signatures;
        this.callers = callers;
        this.current = current;
        this.clock = clock;
    }
}
