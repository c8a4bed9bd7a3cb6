package org.camerata.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camerata.access.Role;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.shared.CameraId;
import org.junit.jupiter.api.Test;

class FootageExportTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final UserView ANNA =
            new UserView(
                    7, "anna", "Anna", Role.OPERATOR, UserState.ACTIVE, false, false, NOON, NOON);

    @Test
    void countsWhatWasBrokenOffByAFault() {
        FootageExport export = begun();

        export.waitAgain();
        export.begin(NOON);

        assertThat(export.attempts()).isEqualTo(2);
    }

    @Test
    void countsNoStopOfTheServer() {
        FootageExport export = begun();

        export.postpone();
        assertThat(export.state()).isEqualTo(ExportState.WAITING);
        export.begin(NOON);

        assertThat(export.attempts()).isEqualTo(1);
    }

    private static FootageExport begun() {
        FootageExport export = new FootageExport(terms(), ANNA, NOON);
        export.begin(NOON);
        return export;
    }

    private static ExportTerms terms() {
        return new ExportTerms(List.of(new CameraId(17)), NOON.minusSeconds(60), NOON, "Case 7", 7);
    }
}
