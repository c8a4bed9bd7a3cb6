package org.camerata.media;

import java.util.Arrays;
import java.util.List;

/**
 * The order of the samples in the MP4's mdat box: turns of at most {@link #CHUNK_MILLIS} of video,
 * then the audio that came with it, so that a player needs never look far ahead. 25 bytes a chunk
 * at most.
 */
final class ChunkPlan {

    static final int CHUNK_MILLIS = 1000;
    static final int CHUNK_SAMPLES_MAX = 512; // bounds the walk to a byte inside a chunk

    private final Pending video = new Pending(Track.Kind.VIDEO);
    private final Pending audio = new Pending(Track.Kind.AUDIO);
    private Track.Kind[] kinds = new Track.Kind[64];
    private byte[] entries = new byte[64];
    private int[] firstSamples = new int[64];
    private int[] sampleCounts = new int[64];
    private long[] offsets = new long[64];
    private int count;
    private long bytes;

    /** Adds the track's newest sample. */
    void add(Track track, long millis) {
        Pending own = track.kind() == Track.Kind.VIDEO ? video : audio;
        int sample = track.slices().count() - 1;
        if (own.count > 0 && (own.isFull(millis) || own.entry != track.entry())) {
            endTurn();
        }
        if (own.count == 0) {
            own.start(sample, track.entry(), millis);
        }
        own.count++;
        own.bytes += track.slices().bytes(sample);
    }

    /** Ends the running turn: its video becomes a chunk, then its audio. */
    void endTurn() {
        for (Pending pending : List.of(video, audio)) {
            if (pending.count > 0) {
                append(pending);
            }
            pending.count = 0;
            pending.bytes = 0;
        }
    }

    int count() {
        return count;
    }

    /** Bytes of all chunks. */
    long bytes() {
        return bytes;
    }

    boolean isOf(Track.Kind kind, int chunk) {
        return kinds[chunk] == kind;
    }

    int entry(int chunk) {
        return entries[chunk];
    }

    int firstSample(int chunk) {
        return firstSamples[chunk];
    }

    int sampleCount(int chunk) {
        return sampleCounts[chunk];
    }

    /** Bytes from the first byte of the first chunk. */
    long offset(int chunk) {
        return offsets[chunk];
    }

    /** The chunk that holds the byte at the offset, which must be below {@link #bytes()}. */
    int at(long offset) {
        int found = Arrays.binarySearch(offsets, 0, count, offset);
        return found >= 0 ? found : -found - 2;
    }

    private void append(Pending pending) {
        if (count == kinds.length) {
            grow(count + count / 2);
        }
        kinds[count] = pending.kind;
        entries[count] = (byte) pending.entry;
        firstSamples[count] = pending.firstSample;
        sampleCounts[count] = pending.count;
        offsets[count] = bytes;
        count++;
        bytes += pending.bytes;
    }

    private void grow(int length) {
        kinds = Arrays.copyOf(kinds, length);
        entries = Arrays.copyOf(entries, length);
        firstSamples = Arrays.copyOf(firstSamples, length);
        sampleCounts = Arrays.copyOf(sampleCounts, length);
        offsets = Arrays.copyOf(offsets, length);
    }

    /** One track's part of the running turn. */
    private static final class Pending {

        private final Track.Kind kind;
        private int firstSample;
        private int count;
        private int entry;
        private long startMillis;
        private long bytes;

        Pending(Track.Kind kind) {
            this.kind = kind;
        }

        void start(int sample, int usedEntry, long millis) {
            firstSample = sample;
            entry = usedEntry;
            startMillis = millis;
        }

        boolean isFull(long millis) {
            return count == CHUNK_SAMPLES_MAX || millis - startMillis >= CHUNK_MILLIS;
        }
    }
}
