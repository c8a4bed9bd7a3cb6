package org.camerata.media;

import java.util.BitSet;

/** Writes parameter sets for tests, without emulation prevention. */
final class BitWriter {

    private final BitSet set = new BitSet();
    private int count;

    BitWriter bits(int width, int value) {
        for (int i = width - 1; i >= 0; i--) {
            set.set(count++, ((value >> i) & 1) == 1);
        }
        return this;
    }

    /** Unsigned Exp-Golomb. */
    BitWriter golomb(int value) {
        int width = 32 - Integer.numberOfLeadingZeros(value + 1);
        return bits(width - 1, 0).bits(width, value + 1);
    }

    byte[] toByteArray() {
        byte[] bytes = new byte[(count + 7) / 8];
        set.stream().forEach(i -> bytes[i / 8] |= (byte) (0x80 >> (i % 8)));
        return bytes;
    }
}
