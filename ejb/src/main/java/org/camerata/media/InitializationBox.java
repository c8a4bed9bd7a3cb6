package org.camerata.media;

import java.util.List;

/**
 * The boxes ftyp and moov in front of fragments (ISO/IEC 14496-12 8.8): tracks without samples.
 * Picture is track 1 in milliseconds, sound is track 2 in its samples, whether or not the other is
 * there. Equal parameter sets give equal bytes.
 */
final class InitializationBox {

    static final int PICTURE_TRACK = 1;
    static final int SOUND_TRACK = 2;
    static final int PICTURE_TICKS_PER_SECOND = 1000; // FLV knows nothing finer

    private final BoxWriter out = new BoxWriter();
    private final MovieParts parts = new MovieParts(out);

    private InitializationBox() {}

    /**
     * @param pictures null if there are none
     * @param sound null if there is none
     */
    static byte[] of(VideoConfiguration pictures, AudioConfiguration sound) {
        InitializationBox box = new InitializationBox();
        box.out.box("ftyp", () -> box.out.ascii("iso6").u32(0).ascii("iso6mp41"));
        box.out.box("moov", () -> box.movie(pictures, sound));
        return box.out.toByteArray();
    }

    private void movie(VideoConfiguration pictures, AudioConfiguration sound) {
        out.fullBox("mvhd", 1, 0, () -> parts.movieHeader(0, SOUND_TRACK + 1));
        if (pictures != null) {
            track(Track.Kind.VIDEO, PICTURE_TRACK, PICTURE_TICKS_PER_SECOND, pictures);
        }
        if (sound != null) {
            track(Track.Kind.AUDIO, SOUND_TRACK, sound.rateHertz(), sound);
        }
        out.box(
                "mvex",
                () -> {
                    if (pictures != null) {
                        extend(PICTURE_TRACK);
                    }
                    if (sound != null) {
                        extend(SOUND_TRACK);
                    }
                });
    }

    private void track(Track.Kind kind, int id, int ticksPerSecond, SampleEntry entry) {
        out.box(
                "trak",
                () -> {
                    parts.trackHeader(kind, id, 0, entry);
                    parts.media(kind, ticksPerSecond, 0, () -> emptyTable(entry));
                });
    }

    private void emptyTable(SampleEntry entry) {
        out.fullBox("stsd", 0, 0, () -> entry.writeTo(out.u32(1)));
        for (String type : List.of("stts", "stsc", "stco")) {
            out.fullBox(type, 0, 0, () -> out.u32(0));
        }
        out.fullBox("stsz", 0, 0, () -> out.zeros(8));
    }

    /** Defaults of fragments: the first description; all else is said in each. */
    private void extend(int track) {
        out.fullBox("trex", 0, 0, () -> out.u32(track).u32(1).zeros(12));
    }
}
