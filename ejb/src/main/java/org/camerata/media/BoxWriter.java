package org.camerata.media;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes MP4 boxes (ISO/IEC 14496-12) into memory; a box's size is filled in when it ends. */
final class BoxWriter {

    static final int DESCRIPTOR_HEADER_BYTES = 5;
    private static final int FIRST_BYTES = 4096;
    private static final int DOTS_PER_INCH_72 = 0x00480000; // 16.16
    private static final int DEPTH_24_BIT = 0x0018;

    private byte[] bytes = new byte[FIRST_BYTES];
    private int size;

    BoxWriter box(String type, Runnable content) {
        int start = size;
        u32(0).ascii(type);
        content.run();
        int end = size;
        size = start;
        u32(end - start);
        size = end;
        return this;
    }

    BoxWriter fullBox(String type, int version, int flags, Runnable content) {
        return box(
                type,
                () -> {
                    u32(((long) version << 24) | flags);
                    content.run();
                });
    }

    /** The tag and length of an MPEG-4 descriptor, in the four-byte form of the length. */
    BoxWriter descriptor(int tag, int length) {
        return u8(tag).u8((length >> 21) | 0x80)
                .u8((length >> 14) | 0x80)
                .u8((length >> 7) | 0x80)
                .u8(length & 0x7f);
    }

    /** What every entry of a sample description of pictures begins with (12.1.3.2). */
    BoxWriter pictureEntry(int width, int height) {
        zeros(6).u16(1).zeros(16); // data reference 1: this file
        u16(width).u16(height);
        u32(DOTS_PER_INCH_72).u32(DOTS_PER_INCH_72);
        zeros(4).u16(1); // one frame per sample
        return zeros(32).u16(DEPTH_24_BIT).u16(0xffff);
    }

    BoxWriter u8(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    BoxWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    BoxWriter u64(long value) {
        return u32(value >> 32).u32(value);
    }

    BoxWriter ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    BoxWriter bytes(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
        return this;
    }

    BoxWriter zeros(int count) {
        reserve(count);
        Arrays.fill(bytes, size, size + count, (byte) 0);
        size += count;
        return this;
    }

    /** Bytes written so far; a table fills in its count later with {@link #patch}. */
    int size() {
        return size;
    }

    /** Overwrites four bytes. */
    void patch(int offset, int value) {
        int end = size;
        size = offset;
        u32(value);
        size = end;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, bytes.length + bytes.length / 2));
        }
    }
}
