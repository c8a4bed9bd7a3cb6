package org.camerata.integrity;

/** What is known of a segment's file since it was finished. */
public enum IntegrityState {
    /** It was not read again yet. */
    UNVERIFIED,
    /** When it was read last, it was what it had been. */
    VERIFIED,
    /** When it was read last, it was not what it had been. */
    MISMATCH
}
