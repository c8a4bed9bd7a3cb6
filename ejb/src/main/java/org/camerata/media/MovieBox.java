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

    private final BoxWriter out = new BoxWriter();
    private final MovieParts parts = new MovieParts(out);
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
                    long duration = durationMillis(tracks);
                    int nextTrack = tracks.size() + 1;
                    out.fullBox("mvhd", 1, 0, () -> parts.movieHeader(duration, nextTrack));
                    for (Track track : tracks) {
                        SampleTableBox table =
                                new SampleTableBox(out, track, chunks, wide, dataOffset);
                        out.box("trak", () -> track(track, table));
                    }
                });
    }

    private void track(Track track, SampleTableBox table) {
        int id = tracks.indexOf(track) + 1;
        parts.trackHeader(track.kind(), id, endMillis(track), track.entries().get(0));
        edits(track);
        parts.media(track.kind(), track.timescale(), track.times().totalTicks(), table::write);
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
            out.u64(delayMillis).u64(-1).u32(MovieParts.ONE); // nothing to show yet
        }
        out.u64(track.shownForMillis())
                .u64(Math.max(0, track.times().shownFirst()))
                .u32(MovieParts.ONE);
    }

    private long endMillis(Track track) {
        return track.shownMillis() - startMillis + track.shownForMillis();
    }
}
