package org.camerata.timeline;

/**
 * What a stretch of time is.
 *
 * @param reason why there is no footage; null where there is
 * @param detail a sentence; null where there is nothing more to say
 * @param by who decided it, as they were called; null where nobody did, or it is not known
 */
record Cause(GapReason reason, String detail, String by) {

    static final Cause FOOTAGE = new Cause(null, null, null);
    static final Cause UNEXPLAINED = gap(GapReason.UNEXPLAINED, null);
    static final Cause HIDDEN = gap(GapReason.HIDDEN, null);

    static Cause gap(GapReason reason, String detail) {
        return new Cause(reason, detail, null);
    }

    boolean isFootage() {
        return reason == null;
    }

    /** The smaller, the sooner it is told: footage comes before all but what must not be known. */
    @SuppressWarnings("EnumOrdinal") // the order of the reasons is what they say of each other
    int rank() {
        if (reason == GapReason.HIDDEN) {
            return -2;
        }
        return isFootage() ? -1 : reason.ordinal();
    }
}
