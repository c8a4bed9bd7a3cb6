package org.camerata.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.LongAdder;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;

/** What became of exports since the start. */
@ApplicationScoped
class ExportFigures implements Metered {

    @Inject ExportBacklog backlog;

    private final Tally<Outcome> outcomes = new Tally<>(Outcome.class);
    private final LongAdder bytes = new LongAdder();

    /** What came of making one. */
    private enum Outcome {
        MADE,
        FAILED,
        /** By a fault; it is tried again. */
        BROKEN_OFF
    }

    @Override
    public void describe(Meters meters) {
        meters.counter(
                "camerata_exports_total", "Exports by what became of them", "outcome", outcomes);
        meters.counter("camerata_export_bytes_total", "Bytes of the files of exports", bytes::sum);
        meters.gauge(
                "camerata_exports_unfinished",
                "Exports that wait or are being made",
                () -> backlog.unfinished());
    }

    void made(long sizeBytes) {
        outcomes.add(Outcome.MADE);
        bytes.add(sizeBytes);
    }

    void failed() {
        outcomes.add(Outcome.FAILED);
    }

    void brokenOff() {
        outcomes.add(Outcome.BROKEN_OFF);
    }
}
