package org.camerata.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTextTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123Z");

    @Test
    void aLineOfCsvHasAFieldForEachColumn() {
        assertThat(ExportText.csvHeader())
                .isEqualTo(
                        "id,at,action,outcome,actorKind,actorId,actorName,address,requestId,targetType,"
                                + "targetId,targetName,before,after,detail\r\n");
        assertThat(ExportText.csv(entry("ada", "plain")))
                .isEqualTo(
                        "17,2026-01-01T12:00:00.123Z,camera.updated,DONE,USER,7,ada,192.0.2.1,r1,camera,"
                                + "4,Gate,,\"{\"\"a\"\":1}\",plain\r\n");
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(ExportText.csv(entry("ada", "a,\"b\"\r\nc")))
                .endsWith(",\"a,\"\"b\"\"\r\nc\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\tx"})
    void aFormulaGetsAnApostrophe(String name) {
        assertThat(ExportText.csv(entry(name, null))).contains(",'" + name + ",");
    }

    @Test
    void aLineOfJsonHoldsObjects() {
        assertThat(ExportText.json(entry("ada", null)))
                .startsWith("{\"id\":17,\"at\":\"2026-01-01T12:00:00.123Z\"")
                .contains("\"before\":null,\"after\":{\"a\":1},\"detail\":null}")
                .endsWith("\n");
    }

    private static AuditEntryView entry(String name, String detail) {
        return new AuditEntryView(
                17,
                NOON,
                "camera.updated",
                Outcome.DONE,
                Actor.user(7, name, "192.0.2.1", "r1"),
                new AuditTarget("camera", "4", "Gate"),
                null,
                "{\"a\":1}",
                detail);
    }
}
