package org.camerata.media;

import java.util.function.IntConsumer;

/**
 * The box moof (ISO/IEC 14496-12 8.8.4) in front of a group's frames, and the header of mdat that
 * holds them: all pictures, then all sound. Its size depends on nothing but how many there are.
 */
final class MovieFragmentBox {

    private static final int HEADER_BYTES = 8 + 16; // moof, mfhd
    private static final int TRACK_BYTES = 8 + 16 + 20 + 20; // traf, tfhd, tfdt, trun
    private static final int PICTURE_BYTES = 16;
    private static final int SOUND_BYTES = 8;
    private static final int DATA_HEADER_BYTES = 8;
    private static final int BASE_IS_MOOF = 0x020000;
    private static final int WITH_OFFSET_DURATION_SIZE = 0x301;
    private static final int WITH_FLAGS_COMPOSITION = 0xc00;
    private static final int NEEDS_NO_OTHER = 0x02000000;
    private static final int NEEDS_OTHERS = 0x01010000;

    private final BoxWriter out = new BoxWriter();
    private final Part pictures;
    private final Part sounds;

    /**
     * One track of the fragment, in the track's ticks.
     *
     * @param run its frames
     * @param base to be added to their times
     * @param lastTicks how long the last frame lasts
     */
    record Part(SampleRun run, long base, int lastTicks) {}

    MovieFragmentBox(Part pictures, Part sounds) {
        this.pictures = pictures;
        this.sounds = sounds;
    }

    /** Bytes up to the first frame. */
    static int sizeBytes(int pictures, int sounds) {
        int pictureBytes = pictures == 0 ? 0 : TRACK_BYTES + PICTURE_BYTES * pictures;
        int soundBytes = sounds == 0 ? 0 : TRACK_BYTES + SOUND_BYTES * sounds;
        return HEADER_BYTES + pictureBytes + soundBytes + DATA_HEADER_BYTES;
    }

    /**
     * @param number counts fragments from 1
     * @param pictureBytes of all pictures
     * @param dataBytes of all frames
     */
    byte[] toByteArray(int number, int pictureBytes, int dataBytes) {
        int size = sizeBytes(pictures.run().count(), sounds.run().count());
        out.box(
                "moof",
                () -> {
                    out.fullBox("mfhd", 0, 0, () -> out.u32(number));
                    track(InitializationBox.PICTURE_TRACK, pictures, size, this::picture);
                    int soundsAt = size + pictureBytes;
                    track(InitializationBox.SOUND_TRACK, sounds, soundsAt, this::sound);
                });
        return out.u32((long) DATA_HEADER_BYTES + dataBytes).ascii("mdat").toByteArray();
    }

    private void track(int id, Part part, int dataOffset, IntConsumer frame) {
        if (part.run().count() == 0) {
            return;
        }
        long decodeTime = Math.max(0, part.base() + part.run().firstTime());
        boolean composed = id == InitializationBox.PICTURE_TRACK;
        int flags = WITH_OFFSET_DURATION_SIZE | (composed ? WITH_FLAGS_COMPOSITION : 0);
        out.box(
                "traf",
                () -> {
                    out.fullBox("tfhd", 0, BASE_IS_MOOF, () -> out.u32(id));
                    out.fullBox("tfdt", 1, 0, () -> out.u64(decodeTime));
                    out.fullBox("trun", 1, flags, () -> run(part.run(), dataOffset, frame));
                });
    }

    private void run(SampleRun run, int dataOffset, IntConsumer frame) {
        out.u32(run.count()).u32(dataOffset);
        for (int i = 0; i < run.count(); i++) {
            frame.accept(i);
        }
    }

    private void picture(int frame) {
        SampleRun run = pictures.run();
        out.u32(run.ticks(frame, pictures.lastTicks())).u32(run.bytes(frame));
        out.u32(run.isKey(frame) ? NEEDS_NO_OTHER : NEEDS_OTHERS).u32(run.composition(frame));
    }

    private void sound(int frame) {
        out.u32(sounds.run().ticks(frame, sounds.lastTicks())).u32(sounds.run().bytes(frame));
    }
}
