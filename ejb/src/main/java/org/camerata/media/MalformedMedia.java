package org.camerata.media;

import java.io.IOException;

/** The bytes are not what they should be: not FLV at all, or a parameter set that breaks off. */
public final class MalformedMedia extends IOException {

    private static final long serialVersionUID = 1L;

    MalformedMedia(String message) {
        super(message);
    }
}
