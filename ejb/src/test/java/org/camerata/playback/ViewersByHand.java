package org.camerata.playback;

import org.camerata.access.Callers;
import org.camerata.access.CurrentCaller;

/** Lets viewers in without a container. */
class ViewersByHand extends SignedViewers {

    ViewersByHand(UrlSignature signatures, Callers callers, CurrentCaller current) {
        this.signatures = signatures;
        this.callers = callers;
        this.current = current;
    }
}
