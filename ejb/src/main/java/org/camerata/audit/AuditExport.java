package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camerata.shared.Cursor;

/** Writes the log for other programs, in parts, so that its length matters to nobody. */
@ApplicationScoped
public class AuditExport {

    /** Entries of one export; who wants more asks for a range of time at a time. */
    public static final int ENTRIES_MAX = 1_000_000;

    private static final int PART_MAX = 500; // entries of one query

    /** In which form. */
    public enum Format {
        /**
         * RFC 4180 with a header; what a spreadsheet would take for a formula gets an apostrophe.
         */
        CSV,
        /** One JSON object on each line. */
        JSONL
    }

    @Inject AuditLog log;
    @Inject AuditTrail trail;

    /**
     * Writes down that somebody takes a copy, before the first byte of it is sent.
     *
     * @throws AuditUnavailable if that cannot be written; nothing may be sent then
     */
    public void announce(AuditFilter filter, Format format) {
        trail.recordAtOnce(
                AuditEvent.done(AuditAction.AUDIT_EXPORTED)
                        .to(
                                Map.of(
                                        "format",
                                        format.name().toLowerCase(Locale.ROOT),
                                        "filter",
                                        ExportText.filter(filter))));
    }

    /** Newest first; {@value #ENTRIES_MAX} entries at most. */
    public void write(AuditFilter filter, Format format, Writer out) throws IOException {
        if (format == Format.CSV) {
            out.write(ExportText.csvHeader());
        }
        Cursor last = null;
        for (int written = 0; written < ENTRIES_MAX; written += PART_MAX) {
            List<AuditEntryView> part = log.slice(filter, last, PART_MAX);
            for (AuditEntryView entry : part) {
                out.write(format == Format.CSV ? ExportText.csv(entry) : ExportText.json(entry));
            }
            if (part.size() < PART_MAX) {
                break;
            }
            AuditEntryView end = part.get(part.size() - 1);
            last = Cursor.of(end.at(), end.id());
        }
        out.flush();
    }
}
