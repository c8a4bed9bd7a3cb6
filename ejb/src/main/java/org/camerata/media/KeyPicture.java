package org.camerata.media;

import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * One H.264 picture that needs no other: parameter sets, and the slices of an IDR picture.
 *
 * @param sequence sequence parameter set, without a start code
 * @param picture picture parameter sets, likewise; at least one
 * @param slices likewise; at least one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeyPicture(byte[] sequence, List<byte[]> picture, List<byte[]> slices) {

    private static final int SETS_MAX = 31; // five bits in the configuration record
    private static final int LENGTH_BYTES = 4;

    public KeyPicture {
        picture = List.copyOf(picture);
        slices = List.copyOf(slices);
        if (picture.isEmpty() || picture.size() > SETS_MAX || slices.isEmpty()) {
            throw new IllegalArgumentException("not a whole picture");
        }
    }

    /** What its slices take. */
    public int sizeBytes() {
        return slices.stream().mapToInt(slice -> slice.length).sum();
    }

    /** AVCDecoderConfigurationRecord, ISO/IEC 14496-15. */
    byte[] configuration() {
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(1); // version
        record.write(sequence, 1, 3); // profile, compatibility, level
        record.write(0xfc | (LENGTH_BYTES - 1));
        record.write(0xe0 | 1);
        writeSet(record, sequence);
        record.write(picture.size());
        picture.forEach(set -> writeSet(record, set));
        return record.toByteArray();
    }

    /** The slices, each behind its length. */
    byte[] sample() {
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        for (byte[] slice : slices) {
            for (int shift = 24; shift >= 0; shift -= 8) {
                sample.write(slice.length >> shift);
            }
            sample.writeBytes(slice);
        }
        return sample.toByteArray();
    }

    private static void writeSet(ByteArrayOutputStream record, byte[] set) {
        record.write(set.length >> 8);
        record.write(set.length);
        record.writeBytes(set);
    }
}
