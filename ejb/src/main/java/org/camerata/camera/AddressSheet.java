package org.camerata.camera;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.apache.commons.csv.CSVPrinter;

/** New addresses as CSV, for whoever sets the cameras up. It holds keys (K1). */
public final class AddressSheet {

    private static final List<String> HEADER = List.of("serialNumber", "name", "stream", "rtmpUrl");

    private AddressSheet() {}

    /**
     * @param url holds the stream key (K1)
     */
    public record Line(String serialNumber, String name, ProfileKind profile, URI url) {

        @Override
        public String toString() {
            return "Line[serialNumber=" + serialNumber + ", profile=" + profile + "]"; // K1
        }
    }

    /** A line for each address below the header. */
    public static String csv(List<Line> lines) {
        StringBuilder csv = new StringBuilder();
        try (CSVPrinter printer = CsvText.plainPrinter(csv)) {
            printer.printRecord(HEADER);
            for (Line line : lines) {
                printer.printRecord(
                        CsvText.guarded(line.serialNumber()),
                        CsvText.guarded(line.name()),
                        line.profile(),
                        line.url());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException("a text took no more", impossible);
        }
        return csv.toString();
    }
}
