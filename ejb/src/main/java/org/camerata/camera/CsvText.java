package org.camerata.camera;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The cameras' CSV as text (RFC 4180, CRLF, a header).
 *
 * <p>What a spreadsheet could take for a formula gets an apostrophe in front; so does what begins
 * with an apostrophe itself, so that reading gives back exactly what was written.
 */
final class CsvText {

    /** Lines below the header. */
    static final int LINE_COUNT_MAX = 5000;

    private static final String GUARDED = "=+-@\t\r'";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();

    private CsvText() {}

    /**
     * @param number of the line on which it begins; the header's is 1
     * @param cells of the columns that the header names
     */
    record Line(int number, Map<CsvColumn, String> cells) {}

    static CSVPrinter printer(Appendable out) throws IOException {
        CSVPrinter printer = plainPrinter(out);
        printer.printRecord(Arrays.stream(CsvColumn.values()).map(CsvColumn::header));
        return printer;
    }

    /** Without a header; cells that people typed are to be {@link #guarded}. */
    static CSVPrinter plainPrinter(Appendable out) throws IOException {
        return new CSVPrinter(out, FORMAT);
    }

    static void print(CSVPrinter printer, Map<CsvColumn, String> cells) throws IOException {
        printer.printRecord(
                Arrays.stream(CsvColumn.values()).map(column -> guarded(cells.get(column))));
    }

    /** The lines below the header; what cannot be read becomes an error. */
    static List<Line> read(String csv, ImportErrors errors) {
        String text = csv.startsWith(BYTE_ORDER_MARK) ? csv.substring(1) : csv;
        List<Line> lines = new ArrayList<>();
        int number = 1;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
            Iterator<CSVRecord> records = parser.iterator();
            List<CsvColumn> header = null;
            while (records.hasNext() && lines.size() <= LINE_COUNT_MAX) {
                CSVRecord one = records.next();
                if (header == null) {
                    header = header(one, errors);
                    if (!errors.isEmpty()) {
                        return List.of();
                    }
                } else if (!isBlank(one)) {
                    lines.add(line(number, header, one, errors));
                }
                number = (int) parser.getCurrentLineNumber() + 1;
            }
            if (header == null) {
                errors.add(1, null, "The file is empty");
            }
        } catch (IOException | RuntimeException e) { // the parser wraps what it throws
            errors.add(number, null, "This is not CSV: look at the quotation marks");
        }
        if (lines.size() > LINE_COUNT_MAX) {
            errors.add(number, null, "A file holds at most " + LINE_COUNT_MAX + " cameras");
        }
        return lines;
    }

    /** Some spreadsheets write semicolons instead of commas. */
    private static CSVFormat format(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.contains(";") && !header.contains(",")
                ? FORMAT.builder().setDelimiter(';').get()
                : FORMAT;
    }

    private static List<CsvColumn> header(CSVRecord names, ImportErrors errors) {
        List<CsvColumn> header = new ArrayList<>();
        for (String name : names) {
            CsvColumn column = CsvColumn.named(name).orElse(null);
            if (column == null) {
                errors.add(1, null, "Column %d has an unknown name".formatted(header.size() + 1));
            } else if (header.contains(column)) {
                errors.add(1, column, "The column is there twice");
            }
            header.add(column);
        }
        if (!header.contains(CsvColumn.SERIAL_NUMBER)) {
            errors.add(1, CsvColumn.SERIAL_NUMBER, "The column is missing");
        }
        return header;
    }

    private static Line line(
            int number, List<CsvColumn> header, CSVRecord found, ImportErrors errors) {
        if (found.size() != header.size()) {
            errors.add(
                    number,
                    null,
                    "The line has %d cells, the header %d".formatted(found.size(), header.size()));
        }
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < Math.min(header.size(), found.size()); i++) {
            cells.put(header.get(i), unguarded(found.get(i)).strip());
        }
        return new Line(number, cells);
    }

    private static boolean isBlank(CSVRecord found) {
        return found.stream().allMatch(String::isBlank);
    }

    static String guarded(String value) {
        return isGuarded(value, 0) ? "'" + value : value;
    }

    private static String unguarded(String cell) {
        return cell.startsWith("'") && isGuarded(cell, 1) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text, int index) {
        return text.length() > index && GUARDED.indexOf(text.charAt(index)) >= 0;
    }
}
