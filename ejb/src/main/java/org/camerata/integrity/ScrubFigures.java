package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import org.camerata.integrity.chain.ReadMode;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;

/** What the scrub did since the start, and what it knows of the volume. */
@ApplicationScoped
class ScrubFigures implements Metered {

    private final Tally<ReadMode> bytes = new Tally<>(ReadMode.class);
    private final Tally<Outcome> outcomes = new Tally<>(Outcome.class);
    private volatile long due;
    private volatile long mismatches;
    private volatile long rate;

    /** What came of reading a segment again. */
    enum Outcome {
        VERIFIED,
        MISMATCH,
        /** Its file was not there. */
        MISSING,
        /** A disk failed; it is tried again. */
        FAILED
    }

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_scrub_bytes_total", "Footage read again to compare it", "mode", bytes);
        meters.counter(
                "camerata_scrub_segments_total",
                "Segments read again, by what came of it",
                "outcome",
                outcomes);
        meters.gauge("camerata_scrub_due", "Segments that are to be read again now", () -> due);
        meters.gauge(
                "camerata_scrub_rate_bytes", "Bytes a second that may be read again", () -> rate);
        meters.gauge(
                "camerata_footage_mismatches",
                "Segments whose file is not what was recorded",
                () -> mismatches);
    }

    void read(ReadMode mode, long count) {
        bytes.add(mode, count);
    }

    void concluded(Outcome outcome) {
        outcomes.add(outcome);
    }

    void state(long dueNow, long mismatchesNow, long rateBytes) {
        due = dueNow;
        mismatches = mismatchesNow;
        rate = rateBytes;
    }

    long bytesRead(ReadMode mode) {
        return bytes.of(mode);
    }

    long rateBytes() {
        return rate;
    }
}
