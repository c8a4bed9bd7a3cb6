package org.camerata.camera;

/** Why a publisher whose camera is known is kept out. */
public enum Refusal {
    /** Its camera is deactivated, or the stream given up. */
    DEACTIVATED,
    /** It comes from an address that is not among those of its camera. */
    ADDRESS,
    /** Its key was exchanged, and the time to do so is over. */
    KEY_RETIRED,
    /** It came more often than the RTMP module can tell apart. */
    TOO_OFTEN,
    /** nginx did not answer when its dead predecessor was to be dropped. */
    NO_ANSWER
}
