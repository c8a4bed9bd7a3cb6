package org.camerata.api.events;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;

/** Why the server closes a socket. Clients may test for the number; the sentence is for people. */
enum Closing {
    /** What the client sent cannot be understood. */
    BAD_MESSAGE(4400),
    /** The ticket is worth nothing, or the session or token behind it is good no more. */
    NOT_KNOWN(4401),
    /** The client does not read what it is sent, or does not answer pings. */
    TOO_SLOW(4408),
    /** Too many sockets, or too many messages. */
    TOO_MANY(4429),
    /** The server stops. */
    GOING_AWAY(CloseCodes.GOING_AWAY.getCode()),
    /** The database does not answer, so that nobody can say who listens. */
    TRY_AGAIN_LATER(CloseCodes.TRY_AGAIN_LATER.getCode());

    private final int code;

    Closing(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /**
     * @param sentence at most 123 bytes of ASCII; never repeats what the client sent
     */
    CloseReason because(String sentence) {
        CloseCode wire = CloseCodes.getCloseCode(code);
        return new CloseReason(wire, sentence);
    }
}
