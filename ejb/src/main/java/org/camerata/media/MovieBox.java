package org.camerata.media;

import java.util.List;

/**
 * The moov box (ISO/IEC 14496-12 8.2): what a player reads first.
 *
 * <p>The movie starts with the first picture or sound. A track that starts later has an empty edit
 * in front; one whose first picture is shown after it is decoded has its start moved there. All
 * headers have version 1 (64 bits), and creation times are unknown (0), so equal bytes stay equal.
 */
final class MovieBox {

    private static final int MOVIE_TIMESCALE = 1000;
    private static final long ONE = 0x00010000; // 16.16
    private static final int LANGUAGE_UNDETERMINED = 0x55c4;
    private static final int TRACK_ENABLED_IN_MOVIE = 3;

    private final BoxWriter out = new BoxWriter();
    private final List<Track> tracks;
    private final long startMillis;

    private MovieBox(List<Track> tracks) {
        this.tracks = tracks;
        this.startMillis = tracks.stream().mapToLong(Track::shownMillis).min().orElse(0);
    }

    /**
     * The whole box; its size depends on neither of the last two arguments' values but on wide.
     *
     * @param wide whether chunk offsets have 64 bits
     * @param dataOffset where in the MP4 the first chunk starts
     */
    static byte[] of(List<Track> tracks, ChunkPlan chunks, boolean wide, long dataOffset) {
        MovieBox movie = new MovieBox(tracks);
        movie.write(chunks, wide, dataOffset);
        return movie.out.toByteArray();
    }

    /** From the first picture or sound to the end of the last. */
    static long durationMillis(List<Track> tracks) {
        MovieBox movie = new MovieBox(tracks);
        return tracks.stream().mapToLong(movie::endMillis).max().orElse(0);
    }

    private void write(ChunkPlan chunks, boolean wide, long dataOffset) {
        out.box(
                "moov",
                () -> {
                    out.fullBox("mvhd", 1, 0, this::movieHeader);
                    for (Track track : tracks) {
                        SampleTableBox table =
                                new SampleTableBox(out, track, chunks, wide, dataOffset);
                        out.box("trak", () -> track(track, table));
                    }
                });
    }

    private void movieHeader() {
        out.zeros(16).u32(MOVIE_TIMESCALE).u64(durationMillis(tracks));
        out.u32(ONE).u16(0x0100).zeros(10);
        matrix();
        out.zeros(24).u32(tracks.size() + 1L);
    }

    private void track(Track track, SampleTableBox table) {
        out.fullBox("tkhd", 1, TRACK_ENABLED_IN_MOVIE, () -> trackHeader(track));
        edits(track);
        out.box(
                "mdia",
                () -> {
                    out.fullBox("mdhd", 1, 0, () -> mediaHeader(track));
                    out.fullBox("hdlr", 0, 0, () -> handler(track));
                    out.box("minf", () -> mediaInformation(track, table));
                });
    }

    private void trackHeader(Track track) {
        boolean video = track.kind() == Track.Kind.VIDEO;
        out.zeros(16).u32(tracks.indexOf(track) + 1L).zeros(4).u64(endMillis(track));
        out.zeros(12).u16(video ? 0 : 0x0100).zeros(2);
        matrix();
        SampleEntry first = track.entries().get(0);
        out.u32(first.width() * ONE).u32(first.height() * ONE);
    }

    private void edits(Track track) {
        long delayMillis = track.shownMillis() - startMillis;
        long mediaTime = Math.max(0, track.times().shownFirst());
        if (delayMillis == 0 && mediaTime == 0) {
            return;
        }
        out.box("edts", () -> out.fullBox("elst", 1, 0, () -> editList(track, delayMillis)));
    }

    private void editList(Track track, long delayMillis) {
        out.u32(delayMillis > 0 ? 2 : 1);
        if (delayMillis > 0) {
            out.u64(delayMillis).u64(-1).u32(ONE); // nothing to show yet
        }
        out.u64(track.shownForMillis()).u64(Math.max(0, track.times().shownFirst())).u32(ONE);
    }

    private void mediaHeader(Track track) {
        out.zeros(16).u32(track.timescale()).u64(track.times().totalTicks());
        out.u16(LANGUAGE_UNDETERMINED).u16(0);
    }

    private void handler(Track track) {
        boolean video = track.kind() == Track.Kind.VIDEO;
        out.zeros(4).ascii(video ? "vide" : "soun").zeros(12);
        out.ascii(video ? "video" : "audio").u8(0);
    }

    private void mediaInformation(Track track, SampleTableBox table) {
        if (track.kind() == Track.Kind.VIDEO) {
            out.fullBox("vmhd", 0, 1, () -> out.zeros(8));
        } else {
            out.fullBox("smhd", 0, 0, () -> out.zeros(4));
        }
        out.box("dinf", () -> out.fullBox("dref", 0, 0, this::thisFile));
        out.box("stbl", table::write);
    }

    private void thisFile() {
        out.u32(1).fullBox("url ", 0, 1, () -> {});
    }

    private void matrix() {
        out.u32(ONE).zeros(12).u32(ONE).zeros(12).u32(0x40000000);
    }

    private long endMillis(Track track) {
        return track.shownMillis() - startMillis + track.shownForMillis();
    }
}
