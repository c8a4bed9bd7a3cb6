package org.camerata.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.camerata.audit.chain.EntryMac;
import org.camerata.audit.chain.StoredEntry;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.node.NodeSettings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ArquillianTest
class AuditTrailIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject AuditTrail trail;
    @Inject EntryFinder finder;
    @Inject NodeSettings settings;
    @Inject Database database;

    private final String mark = TestCameras.mark();

    @Test
    void anEntryStaysWithWhatWasDone() throws SQLException {
        database.together(() -> trail.record(event()));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anEntryGoesWithWhatWasNotDone() throws SQLException {
        database.inVain(() -> trail.record(event()));

        assertThat(count()).isZero();
    }

    @Test
    void whatIsDoneOutsideOfATransactionCannotBeRecordedWithIt() throws SQLException {
        assertThatThrownBy(() -> trail.record(event())).isInstanceOf(AuditUnavailable.class);

        assertThat(count()).isZero();
    }

    @Test
    void anEntryAtOnceStaysWhateverBecomesOfItsCaller() throws SQLException {
        database.inVain(() -> trail.recordAtOnce(event()));

        assertThat(count()).isEqualTo(1);
    }

    @Test
    void anEntryForLaterIsWrittenSoon() {
        trail.recordLater(event());

        await().atMost(SOON).until(() -> count() == 1);
    }

    @Test
    void theStartOfTheServerIsInTheLog() {
        await().atMost(SOON)
                .until(
                        () ->
                                database.number(
                                                "select count(*) from audit_entry"
                                                        + " where action = 'system.started'")
                                        >= 1);
    }

    /** The MAC is made before the database has it, and verified after. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "North gate",
                " with spaces around ",
                "Zürich 📷 门 \u202Eevil",
                "null \u0000 byte",
                "half a pair \uD83D",
                "'; drop table audit_entry; --"
            })
    void theDatabaseGivesBackWhatTheMacIsOver(String name) throws SQLException {
        trail.recordAtOnce(
                event().on("camera", 17, name)
                        .from(Map.of("name", name))
                        .to(Map.of("name", name.repeat(2000))));

        StoredEntry stored = finder.find(id()).orElseThrow().stored();

        assertThat(stored.mac()).isEqualTo(new EntryMac(settings.auditKey()).of(stored.content()));
    }

    @Test
    void theMillisecondOfAnEntryIsKept() throws SQLException {
        trail.recordAtOnce(event());

        assertThat(finder.find(id()).orElseThrow().view().at().toEpochMilli() / 1000)
                .isEqualTo(
                        database.number(
                                "select floor(unix_timestamp(happened_at)) from audit_entry"
                                        + " where detail = ?",
                                mark));
    }

    private AuditEvent event() {
        return AuditEvent.done(AuditAction.CAMERA_UPDATED).because(mark);
    }

    private long id() throws SQLException {
        return database.number("select id from audit_entry where detail = ?", mark);
    }

    private long count() throws SQLException {
        return database.number("select count(*) from audit_entry where detail = ?", mark);
    }
}
