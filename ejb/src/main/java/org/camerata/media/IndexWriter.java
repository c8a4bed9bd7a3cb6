package org.camerata.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.zip.CRC32C;

/**
 * Writes an index as bytes: numbers with seven bits a byte, groups as differences to the one
 * before, and a CRC-32C of all at the end.
 */
final class IndexWriter {

    static final int MAGIC = 0x43464958; // "CFIX"
    static final int VERSION = 2; // raise it whenever the scan gives something else

    private final BoxWriter out = new BoxWriter();

    byte[] write(FootageIndex index, FileMark mark, LeftOut leftOut) {
        out.u32(MAGIC).u8(VERSION);
        number(mark.validBytes());
        number(mark.fileBytes());
        out.u32(mark.tailChecksum());
        signed(index.zeroMillis());
        number(index.setups().size());
        index.setups().forEach(this::setup);
        number(leftOut.counts().size());
        leftOut.counts().forEach(this::leftOut);
        groups(index);
        CRC32C checksum = new CRC32C();
        checksum.update(out.toByteArray());
        return out.u32(checksum.getValue()).toByteArray();
    }

    private void setup(FootageSetup setup) {
        VideoConfiguration pictures = setup.pictures();
        out.u8(pictures == null ? 0 : pictures.codec() == VideoCodec.H264 ? 1 : 2);
        if (pictures != null) {
            bytes(pictures.record());
        }
        AudioConfiguration sound = setup.sound();
        out.u8(sound == null ? 0 : sound.codec() == AudioCodec.AAC ? 1 : 2);
        if (sound != null) {
            bytes(sound.record());
        }
    }

    private void leftOut(String reason, Long count) {
        bytes(reason.getBytes(UTF_8));
        number(count);
    }

    private void groups(FootageIndex index) {
        number(index.groups().size());
        FootageGroup before = IndexReader.NO_GROUP;
        for (FootageGroup group : index.groups()) {
            group(group, before);
            before = group;
        }
    }

    private void group(FootageGroup group, FootageGroup before) {
        number(group.startMillis() - before.endMillis());
        number(group.durationMillis());
        number(group.offset() - before.endOffset());
        number(group.endOffset() - group.offset());
        number(group.setup() * 2L + (group.startsWithKey() ? 1 : 0));
        number(group.keyBytes());
        number(group.lastPictureMillis());
        samples(group.pictures());
        samples(group.sounds());
        lane(group.before().media().video(), before.before().media().video());
        lane(group.before().media().audio(), before.before().media().audio());
        signed(group.before().grid().tick() - before.before().grid().tick());
        number(group.before().grid().ticks());
    }

    private void samples(FootageGroup.Samples samples) {
        number(samples.count());
        number(samples.bytes());
        number(samples.from());
    }

    private void lane(MediaClock.LaneState lane, MediaClock.LaneState before) {
        out.u8((lane.started() ? 1 : 0) | (lane.measured() ? 2 : 0));
        signed(lane.last() - before.last());
        signed((long) lane.offset() - before.offset());
        signed(lane.usualMicros() - before.usualMicros());
    }

    private void bytes(byte[] bytes) {
        number(bytes.length);
        out.bytes(bytes);
    }

    private void signed(long value) {
        number((value << 1) ^ (value >> 63));
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.u8(((int) rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.u8((int) rest);
    }
}
