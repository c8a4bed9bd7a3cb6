package org.camerata.media;

import java.util.List;
import java.util.function.IntConsumer;
import org.camerata.media.FragmentPlan.Slice;

/**
 * The box moof (ISO/IEC 14496-12 8.8.4) in front of parts of a recording, and the header of mdat
 * that holds them. What lies between two frames there belongs to none: so each frame has a run of
 * its own, which says where it is. The size of all that depends on nothing but how many there are.
 */
final class MovieFragmentBox {

    private static final int HEADER_BYTES = 8 + 16; // moof, mfhd
    private static final int TRACK_BYTES = 8 + 16 + 20; // traf, tfhd, tfdt
    private static final int RUN_BYTES = 20; // trun without what it tells of its frame
    private static final int PICTURE_BYTES = RUN_BYTES + 16;
    private static final int SOUND_BYTES = RUN_BYTES + 8;
    private static final int DATA_HEADER_BYTES = 8;
    private static final int BASE_IS_MOOF = 0x020000;
    private static final int WITH_OFFSET_DURATION_SIZE = 0x301;
    private static final int WITH_FLAGS_COMPOSITION = 0xc00;
    private static final int NEEDS_NO_OTHER = 0x02000000;
    private static final int NEEDS_OTHERS = 0x01010000;

    private final BoxWriter out = new BoxWriter();
    private final Part pictures;
    private final Part sounds;
    private final SlicePlaces places;

    /**
     * One track of the fragment, in the track's ticks.
     *
     * @param run its frames
     * @param base to be added to their times
     * @param lastTicks how long the last frame lasts
     */
    record Part(SampleRun run, long base, int lastTicks) {}

    /**
     * @param slices hold all frames
     */
    MovieFragmentBox(Part pictures, Part sounds, List<Slice> slices) {
        this.pictures = pictures;
        this.sounds = sounds;
        int head = sizeBytes(pictures.run().count(), sounds.run().count());
        this.places = new SlicePlaces(slices, head);
    }

    /** Bytes in front of the recording's. */
    static int sizeBytes(int pictures, int sounds) {
        int pictureBytes = pictures == 0 ? 0 : TRACK_BYTES + PICTURE_BYTES * pictures;
        int soundBytes = sounds == 0 ? 0 : TRACK_BYTES + SOUND_BYTES * sounds;
        return HEADER_BYTES + pictureBytes + soundBytes + DATA_HEADER_BYTES;
    }

    /**
     * @param number counts fragments from 1
     */
    byte[] toByteArray(int number) {
        out.box(
                "moof",
                () -> {
                    out.fullBox("mfhd", 0, 0, () -> out.u32(number));
                    track(InitializationBox.PICTURE_TRACK, pictures, this::picture);
                    track(InitializationBox.SOUND_TRACK, sounds, this::sound);
                });
        return out.u32(DATA_HEADER_BYTES + places.bytes()).ascii("mdat").toByteArray();
    }

    private void track(int id, Part part, IntConsumer frame) {
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
                    runs(part.run(), flags, frame);
                });
    }

    private void runs(SampleRun run, int flags, IntConsumer frame) {
        places.restart();
        for (int i = 0; i < run.count(); i++) {
            int number = i;
            int place = places.of(run.offset(number));
            out.fullBox(
                    "trun",
                    1,
                    flags,
                    () -> {
                        out.u32(1).u32(place);
                        frame.accept(number);
                    });
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
