package org.camerata.simulator.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/**
 * What one connection sends, and how it ends. Equal seeds and numbers give equal cases.
 *
 * @param pieceBytes how many bytes are written at a time
 * @param reset whether it ends by RST instead of FIN
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FuzzCase(int number, Attack attack, byte[] bytes, int pieceBytes, boolean reset) {

    private static final long MIX = 0x9E3779B97F4A7C15L; // spreads neighbouring numbers
    private static final int SHOWN_BYTES_MAX = 256;
    private static final int PIECE_BYTES_MAX = 4096;

    static FuzzCase of(long seed, int number) {
        Random random = new Random(seed * MIX + number * (MIX >>> 7));
        Attack attack = Attack.pick(random, Attack.ALL);
        WireBytes out = new WireBytes();
        attack.write(random, out);
        int piece = 1 + random.nextInt(PIECE_BYTES_MAX);
        return new FuzzCase(number, attack, out.toArray(), piece, random.nextBoolean());
    }

    @Override
    public String toString() {
        int from = attack == Attack.GARBAGE || attack == Attack.HANDSHAKE ? 0 : 3073;
        int begin = Math.min(from, bytes.length);
        int end = Math.min(begin + SHOWN_BYTES_MAX, bytes.length);
        return "case %d, %s, %d bytes, from byte %d on: %s%s"
                .formatted(
                        number,
                        attack,
                        bytes.length,
                        begin,
                        HexFormat.of().formatHex(Arrays.copyOfRange(bytes, begin, end)),
                        end < bytes.length ? "…" : "");
    }
}
