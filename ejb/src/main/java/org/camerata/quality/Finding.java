package org.camerata.quality;

/**
 * What a rule says of a stream at one time.
 *
 * @param isPresent null where it cannot be known: then nothing changes (Q2)
 */
record Finding(Boolean isPresent, TroubleFacts facts) {

    static final Finding UNKNOWN = new Finding(null, TroubleFacts.NONE);
    static final Finding ABSENT = new Finding(false, TroubleFacts.NONE);

    static Finding presentIf(boolean present, TroubleFacts facts) {
        return present ? new Finding(true, facts) : ABSENT;
    }
}
