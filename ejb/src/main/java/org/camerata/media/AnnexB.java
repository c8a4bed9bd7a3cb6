package org.camerata.media;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** NAL units of H.264 behind start codes, Annex B of the standard. */
final class AnnexB {

    private static final int SLICE_OF_IDR = 5;
    private static final int OTHER_SLICE_MAX = 4;
    private static final int SEQUENCE_SET = 7;
    private static final int PICTURE_SET = 8;
    private static final int SET_BYTES_MIN = 4;
    private static final int SET_BYTES_MAX = 65_535; // what a configuration record can say
    private static final int UNIT_COUNT_MAX = 1_000;
    private static final int PICTURE_SETS_MAX = 31;

    private AnnexB() {}

    /**
     * The key picture that a frame is. Pictures that lean on others are none: decoded alone they
     * would show what was decoded before them.
     */
    static Optional<KeyPicture> keyPicture(byte[] frame) {
        byte[] sequence = null;
        List<byte[]> picture = new ArrayList<>();
        List<byte[]> slices = new ArrayList<>();
        for (byte[] unit : units(frame)) {
            int type = unit[0] & 0x1f;
            if (type == SEQUENCE_SET && isSet(unit)) {
                sequence = unit;
            } else if (type == PICTURE_SET && unit.length <= SET_BYTES_MAX) {
                picture.add(unit);
            } else if (type == SLICE_OF_IDR) {
                slices.add(unit);
            } else if (type > 0 && type <= OTHER_SLICE_MAX) {
                return Optional.empty();
            }
        }
        boolean whole = sequence != null && !picture.isEmpty() && !slices.isEmpty();
        return whole && picture.size() <= PICTURE_SETS_MAX
                ? Optional.of(new KeyPicture(sequence, picture, slices))
                : Optional.empty();
    }

    private static boolean isSet(byte[] unit) {
        return unit.length >= SET_BYTES_MIN && unit.length <= SET_BYTES_MAX;
    }

    private static List<byte[]> units(byte[] frame) {
        List<byte[]> units = new ArrayList<>();
        int start = startCode(frame, 0);
        while (start < frame.length && units.size() < UNIT_COUNT_MAX) {
            int from = start + 3;
            start = startCode(frame, from);
            int to = start;
            while (to > from && frame[to - 1] == 0) {
                to--; // a longer start code, or padding
            }
            if (to > from) {
                units.add(Arrays.copyOfRange(frame, from, to));
            }
        }
        return units;
    }

    /** Where the next one is; the length if there is none. */
    private static int startCode(byte[] frame, int from) {
        for (int at = from; at + 3 <= frame.length; at++) {
            if (frame[at] == 0 && frame[at + 1] == 0 && frame[at + 2] == 1) {
                return at;
            }
        }
        return frame.length;
    }
}
