package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    final ImportErrors errors = new ImportErrors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "North gate",
                "=cmd|' /C calc'!A0",
                "+49 30",
                "-1",
                "@home",
                "'quoted'",
                "''",
                "'=1",
                "say \"hello\", then go",
                "first line\nsecond line",
                "Tür 東門 \uD83D\uDCF7",
                ""
            })
    void readsWhatItWrote(String text) throws IOException {
        String csv = written(text);

        List<CsvText.Line> lines = CsvText.read(csv, errors);

        assertThat(errors.list()).isEmpty();
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).cells()).containsEntry(CsvColumn.NOTES, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@a", "\tx"})
    void writesNothingThatASpreadsheetComputes(String text) throws IOException {
        assertThat(written(text)).doesNotContain("," + text).doesNotContain("\"" + text);
    }

    @Test
    void tellsTheLineOnWhichACameraBegins() {
        List<CsvText.Line> lines =
                CsvText.read(
                        "serialNumber,notes\r\nA,\"one\ntwo\"\r\n\r\nB,three\r\nC,four", errors);

        assertThat(lines).extracting(CsvText.Line::number).containsExactly(2, 5, 6);
    }

    @Test
    void readsWhatSpreadsheetsWrite() {
        List<CsvText.Line> lines =
                CsvText.read("\uFEFFSerialNumber;NAME\r\nA;\"Gate; north\"\r\n", errors);

        assertThat(lines.get(0).cells())
                .containsEntry(CsvColumn.SERIAL_NUMBER, "A")
                .containsEntry(CsvColumn.NAME, "Gate; north");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name\r\nGate",
                "serialNumber,colour\r\nA,red",
                "serialNumber,name,name\r\nA,a,b",
                "serialNumber,name\r\nA",
                "serialNumber,name\r\n\"A,b"
            })
    void saysWhatItCannotRead(String csv) {
        CsvText.read(csv, errors);

        assertThat(errors.list()).hasSize(1);
        assertThat(errors.list().get(0).message()).isNotBlank();
    }

    @Test
    void readsSoManyLines() {
        CsvText.read("serialNumber\r\n" + "A\r\n".repeat(CsvText.LINE_COUNT_MAX), errors);
        assertThat(errors.list()).isEmpty();

        CsvText.read("serialNumber\r\n" + "A\r\n".repeat(CsvText.LINE_COUNT_MAX + 1), errors);
        assertThat(errors.list()).hasSize(1);
    }

    private static String written(String notes) throws IOException {
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (CsvColumn column : CsvColumn.values()) {
            cells.put(column, column == CsvColumn.NOTES ? notes : "x");
        }
        StringWriter out = new StringWriter();
        CSVPrinter printer = CsvText.printer(out);
        CsvText.print(printer, cells);
        return out.toString();
    }
}
