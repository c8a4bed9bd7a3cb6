package org.camerata.media;

import java.util.ArrayList;
import java.util.List;

/** One track of the MP4 while it is gathered: its samples, and how they are to be decoded. */
final class Track {

    /** Tracks by their place in the file. */
    enum Kind {
        VIDEO,
        AUDIO
    }

    static final int ENTRY_COUNT_MAX = 16; // different parameter sets in one recording
    private static final int NO_ENTRY = -1;

    private final Kind kind;
    private final List<SampleEntry> entries = new ArrayList<>();
    private final SampleSlices slices = new SampleSlices();
    private final SampleTimes times = new SampleTimes();
    private int entry = NO_ENTRY;
    private int timescale;
    private long startMillis;

    Track(Kind kind) {
        this.kind = kind;
    }

    /**
     * Decodes what follows by this entry, which is kept only if it is a new one. With more than
     * {@link #ENTRY_COUNT_MAX} different ones, what follows cannot be decoded.
     */
    void use(SampleEntry next) {
        for (entry = entries.size() - 1; entry >= 0; entry--) {
            if (entries.get(entry).sameAs(next)) {
                return;
            }
        }
        if (entries.size() < ENTRY_COUNT_MAX) {
            entries.add(next);
            entry = entries.size() - 1;
        }
    }

    /** Whether samples can be decoded now. */
    boolean isUsable() {
        return entry != NO_ENTRY;
    }

    /** Fixes the start on the common timeline and the ticks per second, before the first sample. */
    void start(long millis, int ticksPerSecond) {
        startMillis = millis;
        timescale = ticksPerSecond;
    }

    /**
     * Adds a sample. Once parameter sets have changed, each key frame has its own in front as well:
     * Chromium reads only a track's first entry.
     */
    void add(long offset, int bytes, long ticks, int composition, boolean key) {
        slices.add(offset, bytes);
        times.add(ticks, composition, key);
        byte[] inBand = entries.get(entry).inBand();
        if (key && entries.size() > 1 && inBand.length > 0) {
            slices.prefix(inBand.length);
        }
    }

    void end(int lastDuration) {
        times.end(lastDuration);
        slices.trim();
    }

    Kind kind() {
        return kind;
    }

    boolean isEmpty() {
        return slices.count() == 0;
    }

    List<SampleEntry> entries() {
        return entries;
    }

    /** Index of the entry in use. */
    int entry() {
        return entry;
    }

    SampleSlices slices() {
        return slices;
    }

    SampleTimes times() {
        return times;
    }

    /** Ticks per second. */
    int timescale() {
        return timescale;
    }

    /** When the first sample is decoded, on the common timeline. */
    long startMillis() {
        return startMillis;
    }

    /** When the first sample is shown, on the common timeline. */
    long shownMillis() {
        return startMillis + times.shownFirst() * 1000 / timescale;
    }

    /** From the first sample shown to the end of the last, rounded up. */
    long shownForMillis() {
        return (times.shownTicks() * 1000 + timescale - 1) / timescale;
    }
}
