package org.camerata.camera;

import java.net.URI;
import java.util.List;

/**
 * What an import did, or would do. Where there is an error it did nothing.
 *
 * @param errorCount all of them; {@code errors} holds the first 1,000
 * @param changes one for each line without an error, in their order
 * @param urls of new cameras, where they were asked for; else empty
 */
public record ImportReport(
        boolean dryRun,
        int errorCount,
        List<ImportError> errors,
        List<ImportChange> changes,
        List<NewUrl> urls) {

    /** Where a new camera publishes to (K1). */
    public record NewUrl(String serialNumber, String name, URI url) {

        @Override
        public String toString() {
            return "NewUrl[" + serialNumber + "]"; // K1
        }
    }

    public ImportReport {
        errors = List.copyOf(errors);
        changes = List.copyOf(changes);
        urls = List.copyOf(urls);
    }

    public long count(ImportChange.Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).count();
    }
}
