package org.camerata.media;

/**
 * The parts that every moov box has (ISO/IEC 14496-12 8.2 to 8.5), of a whole movie and of one in
 * fragments. All headers have version 1 (64 bits), and creation times are unknown (0).
 */
final class MovieParts {

    static final int MOVIE_TIMESCALE = 1000;
    static final long ONE = 0x00010000; // 16.16
    private static final int LANGUAGE_UNDETERMINED = 0x55c4;
    private static final int TRACK_ENABLED_IN_MOVIE = 3;

    private final BoxWriter out;

    MovieParts(BoxWriter out) {
        this.out = out;
    }

    /** The content of mvhd. */
    void movieHeader(long durationMillis, int nextTrack) {
        out.zeros(16).u32(MOVIE_TIMESCALE).u64(durationMillis);
        out.u32(ONE).u16(0x0100).zeros(10);
        matrix();
        out.zeros(24).u32(nextTrack);
    }

    /** The box tkhd. */
    void trackHeader(Track.Kind kind, int id, long durationMillis, SampleEntry entry) {
        boolean video = kind == Track.Kind.VIDEO;
        out.fullBox(
                "tkhd",
                1,
                TRACK_ENABLED_IN_MOVIE,
                () -> {
                    out.zeros(16).u32(id).zeros(4).u64(durationMillis);
                    out.zeros(12).u16(video ? 0 : 0x0100).zeros(2);
                    matrix();
                    out.u32(entry.width() * ONE).u32(entry.height() * ONE);
                });
    }

    /** The box mdia, with a sample table. */
    void media(Track.Kind kind, int ticksPerSecond, long ticks, Runnable table) {
        out.box(
                "mdia",
                () -> {
                    out.fullBox("mdhd", 1, 0, () -> mediaHeader(ticksPerSecond, ticks));
                    out.fullBox("hdlr", 0, 0, () -> handler(kind));
                    out.box("minf", () -> mediaInformation(kind, table));
                });
    }

    private void mediaHeader(int ticksPerSecond, long ticks) {
        out.zeros(16).u32(ticksPerSecond).u64(ticks);
        out.u16(LANGUAGE_UNDETERMINED).u16(0);
    }

    private void handler(Track.Kind kind) {
        boolean video = kind == Track.Kind.VIDEO;
        out.zeros(4).ascii(video ? "vide" : "soun").zeros(12);
        out.ascii(video ? "video" : "audio").u8(0);
    }

    private void mediaInformation(Track.Kind kind, Runnable table) {
        if (kind == Track.Kind.VIDEO) {
            out.fullBox("vmhd", 0, 1, () -> out.zeros(8));
        } else {
            out.fullBox("smhd", 0, 0, () -> out.zeros(4));
        }
        out.box("dinf", () -> out.fullBox("dref", 0, 0, this::thisFile));
        out.box("stbl", table);
    }

    private void thisFile() {
        out.u32(1).fullBox("url ", 0, 1, () -> {});
    }

    private void matrix() {
        out.u32(ONE).zeros(12).u32(ONE).zeros(12).u32(0x40000000);
    }
}
