package org.camerata.media;

/** Reads bits, highest first, of a byte range; reading past its end is a {@link MalformedMedia}. */
final class BitReader {

    private static final int GOLOMB_ZEROS_MAX = 31;

    private final byte[] bytes;
    private int bit;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@code count} bits, at most 31, as a number that is not negative. */
    int bits(int count) throws MalformedMedia {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 1) | next();
        }
        return value;
    }

    boolean flag() throws MalformedMedia {
        return next() == 1;
    }

    void skip(int count) throws MalformedMedia {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    /** Unsigned Exp-Golomb, ue(v) of H.264 9.1. */
    int unsignedGolomb() throws MalformedMedia {
        int zeros = 0;
        while (!flag()) {
            zeros++;
            if (zeros >= GOLOMB_ZEROS_MAX) {
                throw new MalformedMedia("a number too large for a parameter set");
            }
        }
        return (1 << zeros) - 1 + bits(zeros);
    }

    /** Signed Exp-Golomb, se(v) of H.264 9.1.1. */
    int signedGolomb() throws MalformedMedia {
        int code = unsignedGolomb();
        return (code & 1) == 1 ? code / 2 + 1 : -(code / 2);
    }

    private int next() throws MalformedMedia {
        if (bit >= 8L * bytes.length) {
            throw new MalformedMedia("a parameter set that breaks off");
        }
        int value = (bytes[bit >> 3] >> (7 - (bit & 7))) & 1;
        bit++;
        return value;
    }
}
