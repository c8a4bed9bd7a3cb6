package org.camerata.quality;

/**
 * The numbers of a trouble, for its sentence. What does not matter to it is null.
 *
 * @param measured in the unit of the rule: kbit/s, frames a second, milliseconds, a count
 * @param expected in the same unit: the bound that was passed
 * @param detail what is no number: a codec, a resolution; at most {@value #DETAIL_LENGTH_MAX}
 *     characters
 */
public record TroubleFacts(Double measured, Double expected, String detail) {

    static final int DETAIL_LENGTH_MAX = 40;

    static final TroubleFacts NONE = new TroubleFacts(null, null, null);

    static TroubleFacts of(double measured, double expected) {
        return new TroubleFacts(measured, expected, null);
    }

    static TroubleFacts of(double measured) {
        return new TroubleFacts(measured, null, null);
    }

    static TroubleFacts of(String detail) {
        return new TroubleFacts(null, null, detail);
    }
}
