package org.camerata.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Makes broken and malicious recordings of good ones. Half of the changes keep the file's tags
 * whole, so that they get past the first look.
 */
final class FlvMutator {

    private static final int FLV_HEADER_BYTES = 13;
    private static final int TAG_HEADER_BYTES = 11;
    private static final int CHANGES_MAX = 6;
    private static final int TAGS_MAX = 400; // so that files do not grow from change to change
    private static final int[] TYPES = {8, 9, 18, 0x28};
    private static final int[] FIRST_BYTES = {0x17, 0x27, 0x1c, 0x2c, 0xaf, 0x2f, 0x7f, 0x90, 0x91};

    private final List<byte[]> corpus;
    private final Random random;

    FlvMutator(List<byte[]> corpus, long seed) {
        this.corpus = List.copyOf(corpus);
        this.random = new Random(seed);
    }

    byte[] next() {
        List<byte[]> tags = tags(corpus.get(random.nextInt(corpus.size())));
        for (int left = random.nextInt(CHANGES_MAX); left > 0; left--) {
            changeTags(tags);
        }
        byte[] flv = joined(tags);
        for (int left = random.nextInt(2) * random.nextInt(CHANGES_MAX); left > 0; left--) {
            flv = changeBytes(flv);
        }
        return flv;
    }

    /** The header, and each tag without its back pointer. */
    private static List<byte[]> tags(byte[] flv) {
        List<byte[]> tags = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(flv).position(FLV_HEADER_BYTES);
        while (in.remaining() > TAG_HEADER_BYTES) {
            byte[] tag = new byte[(in.getInt(in.position()) & 0xffffff) + TAG_HEADER_BYTES];
            in.get(tag).getInt();
            tags.add(tag);
        }
        return tags;
    }

    private void changeTags(List<byte[]> tags) {
        if (tags.isEmpty()) {
            return;
        }
        int at = random.nextInt(tags.size());
        byte[] tag = tags.get(at).clone();
        switch (random.nextInt(9)) {
            case 0 -> tags.remove(at);
            case 1 -> tags.add(random.nextInt(tags.size()), tag);
            case 2 -> {
                List<byte[]> others = tags(corpus.get(random.nextInt(corpus.size())));
                int count = Math.min(others.size(), Math.max(0, TAGS_MAX - tags.size()));
                tags.addAll(at, others.subList(0, random.nextInt(count + 1)));
            }
            case 3 -> tags.set(at, withTime(tag, random.nextInt()));
            case 4 -> tags.set(at, withTime(tag, random.nextInt(40_000) - 20_000));
            case 5 -> shiftTimes(tags, at, random.nextBoolean() ? random.nextInt() : 9_999);
            case 6 -> tag[0] = (byte) TYPES[random.nextInt(TYPES.length)];
            case 7 -> set(tag, TAG_HEADER_BYTES, FIRST_BYTES[random.nextInt(FIRST_BYTES.length)]);
            default -> set(tag, TAG_HEADER_BYTES + random.nextInt(40), random.nextInt());
        }
        if (at < tags.size() && random.nextInt(3) == 0) {
            tags.set(at, tag);
        }
    }

    private static void set(byte[] tag, int at, int value) {
        if (at < tag.length) {
            tag[at] = (byte) value;
        }
    }

    private static void shiftTimes(List<byte[]> tags, int from, int millis) {
        for (int i = from; i < tags.size(); i++) {
            byte[] tag = tags.get(i);
            int before = (ByteBuffer.wrap(tag).getInt(4) >>> 8) | (tag[7] << 24);
            tags.set(i, withTime(tag.clone(), before + millis));
        }
    }

    private static byte[] withTime(byte[] tag, int millis) {
        tag[4] = (byte) (millis >> 16);
        tag[5] = (byte) (millis >> 8);
        tag[6] = (byte) millis;
        tag[7] = (byte) (millis >> 24);
        return tag;
    }

    private byte[] joined(List<byte[]> tags) {
        ByteArrayOutputStream flv = new ByteArrayOutputStream();
        flv.write(corpus.get(0), 0, FLV_HEADER_BYTES);
        for (byte[] tag : tags) {
            flv.writeBytes(tag);
            flv.writeBytes(ByteBuffer.allocate(4).putInt(tag.length).array());
        }
        return flv.toByteArray();
    }

    private byte[] changeBytes(byte[] flv) {
        int at = random.nextInt(flv.length);
        switch (random.nextInt(5)) {
            case 0 -> flv[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> flv[at] = (byte) random.nextInt();
            case 2 -> flv[at] = (byte) (random.nextBoolean() ? 0xff : 0);
            case 3 -> {
                boolean page = random.nextInt(4) == 0; // as after a power cut
                int end = Math.min(flv.length, at + (page ? 4096 : random.nextInt(64)));
                Arrays.fill(flv, at, end, (byte) 0);
            }
            default -> {
                return Arrays.copyOf(flv, Math.max(1, at));
            }
        }
        return flv;
    }
}
