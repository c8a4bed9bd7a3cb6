package org.camerata.media;

import java.util.function.IntUnaryOperator;

/** The content of one track's stbl box (ISO/IEC 14496-12 8.5.1): its samples' times and places. */
final class SampleTableBox {

    private final BoxWriter out;
    private final Track track;
    private final SampleTimes times;
    private final ChunkPlan chunks;
    private final boolean wide;
    private final long dataOffset;

    SampleTableBox(BoxWriter out, Track track, ChunkPlan chunks, boolean wide, long dataOffset) {
        this.out = out;
        this.track = track;
        this.times = track.times();
        this.chunks = chunks;
        this.wide = wide;
        this.dataOffset = dataOffset;
    }

    void write() {
        out.fullBox("stsd", 0, 0, this::descriptions);
        out.fullBox("stts", 0, 0, () -> runs(times::duration));
        if (times.composed()) {
            // Shown before it is decoded? Then all are shown later; the start is the same.
            int shift = (int) Math.max(0, -times.shownFirst());
            out.fullBox("ctts", 1, 0, () -> runs(i -> times.composition(i) + shift));
        }
        if (times.keyCount() < times.count()) {
            out.fullBox("stss", 0, 0, this::keys);
        }
        out.fullBox("stsc", 0, 0, this::chunkRuns);
        out.fullBox("stsz", 0, 0, this::sizes);
        out.fullBox(wide ? "co64" : "stco", 0, 0, this::chunkOffsets);
    }

    private void descriptions() {
        out.u32(track.entries().size());
        track.entries().forEach(entry -> entry.writeTo(out));
    }

    /** Pairs of a count and the value that so many samples share. */
    private void runs(IntUnaryOperator valueOf) {
        int countOffset = out.size();
        out.u32(0);
        int runs = 0;
        int start = 0;
        for (int i = 1; i <= times.count(); i++) {
            int value = valueOf.applyAsInt(start);
            if (i == times.count() || valueOf.applyAsInt(i) != value) {
                out.u32(i - start).u32(value);
                start = i;
                runs++;
            }
        }
        out.patch(countOffset, runs);
    }

    private void keys() {
        out.u32(times.keyCount());
        for (int i = 0; i < times.count(); i++) {
            if (times.key(i)) {
                out.u32(i + 1L);
            }
        }
    }

    private void chunkRuns() {
        int countOffset = out.size();
        out.u32(0);
        int runs = 0;
        int number = 0; // of the chunk within the track, from 1
        int samples = -1;
        int entry = -1;
        for (int i = 0; i < chunks.count(); i++) {
            if (!chunks.isOf(track.kind(), i)) {
                continue;
            }
            number++;
            if (chunks.sampleCount(i) != samples || chunks.entry(i) != entry) {
                samples = chunks.sampleCount(i);
                entry = chunks.entry(i);
                out.u32(number).u32(samples).u32(entry + 1L);
                runs++;
            }
        }
        out.patch(countOffset, runs);
    }

    private void sizes() {
        out.u32(0).u32(times.count());
        for (int i = 0; i < times.count(); i++) {
            out.u32(track.slices().bytes(i));
        }
    }

    private void chunkOffsets() {
        int countOffset = out.size();
        out.u32(0);
        int count = 0;
        for (int i = 0; i < chunks.count(); i++) {
            if (!chunks.isOf(track.kind(), i)) {
                continue;
            }
            long offset = dataOffset + chunks.offset(i);
            if (wide) {
                out.u64(offset);
            } else {
                out.u32(offset);
            }
            count++;
        }
        out.patch(countOffset, count);
    }
}
