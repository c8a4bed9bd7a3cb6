package org.camerata.api.events;

/** What a client sent cannot be understood. The message says why, and never repeats it. */
class BadFrame extends Exception {

    private static final long serialVersionUID = 1L;

    BadFrame(String message) {
        super(message);
    }
}
