package org.camerata.media;

import java.io.IOException;

/** The file is FLV, but holds no frame that an MP4 player could show or sound. */
public final class NothingPlayable extends IOException {

    private static final long serialVersionUID = 1L;

    NothingPlayable(String message) {
        super(message);
    }
}
