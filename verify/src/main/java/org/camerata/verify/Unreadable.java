package org.camerata.verify;

import java.io.IOException;

/** It is no export, or one that is not safe to read; the message says why. */
final class Unreadable extends IOException {

    private static final long serialVersionUID = 1L;

    Unreadable(String sentence) {
        super(sentence);
    }
}
