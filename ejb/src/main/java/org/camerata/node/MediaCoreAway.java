package org.camerata.node;

import org.camerata.shared.DomainException;

/** nginx-rtmp did not answer. What was to be told to it is told again by the next sweep. */
public class MediaCoreAway extends DomainException {

    private static final long serialVersionUID = 1L;

    MediaCoreAway(String message, Throwable cause) {
        super(Kind.UNAVAILABLE, "media-core-away", message);
        initCause(cause);
    }
}
