package org.camerata.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.camerata.audit.chain.Checkpoint;
import org.camerata.audit.chain.CheckpointFile;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.container.Together;
import org.camerata.node.NodeSettings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class AuditSealIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int WRITERS = 8;
    private static final int ENTRIES_EACH = 50;

    /** By the database's own arithmetic, so that no mistake is made twice. */
    private static final String BROKEN_LINKS =
            "select count(*) from audit_seal s"
                    + " left join audit_seal p on p.seq = s.seq - 1"
                    + " left join audit_entry e on e.id = s.entry_id"
                    + " where s.hash <> unhex(sha2(concat('camerata-audit-seal:1', char(10),"
                    + " if(s.seq = 1, repeat('0', 64), lower(hex(p.hash))), char(10),"
                    + " lower(hex(e.mac)), char(10), e.id, char(10), s.seq), 256))"
                    + " or e.id is null or (s.seq > 1 and p.seq is null)";

    @Inject AuditTrail trail;
    @Inject AuditLog log;
    @Inject SealCommits sealing;
    @Inject Checkpoints checkpoints;
    @Inject NodeSettings settings;
    @Inject Database database;

    private final String mark = TestCameras.mark();

    @Test
    void sealsAllThatManyWriteAtOnceWithoutAGap() throws Exception {
        Together.call(
                WRITERS,
                () -> {
                    for (int i = 0; i < ENTRIES_EACH; i++) {
                        trail.recordAtOnce(event());
                    }
                    return null;
                });

        await().atMost(SOON).until(() -> unsealed() == 0);
        assertThat(count()).isEqualTo(WRITERS * ENTRIES_EACH);
        assertWhole();
    }

    /** Its id is lower than those of others that were sealed long before it was committed. */
    @Test
    void sealsAnEntryWhoseTransactionEndsLate() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Void> late =
                CompletableFuture.runAsync(
                        () ->
                                database.together(
                                        () -> {
                                            trail.record(event().because(mark + " late"));
                                            written.countDown();
                                            waitFor(goOn);
                                        }));
        waitFor(written);
        trail.recordAtOnce(event());
        await().atMost(SOON).until(() -> seqOf(mark) > 0);
        goOn.countDown();
        late.get(SOON.toSeconds(), TimeUnit.SECONDS);

        await().atMost(SOON).until(() -> seqOf(mark + " late") > 0);

        assertThat(idOf(mark + " late")).isLessThan(idOf(mark));
        assertThat(seqOf(mark + " late")).isGreaterThan(seqOf(mark));
        assertWhole();
    }

    @Test
    void ofSeveralNodesThatSealAtOnceOneWins() throws Exception {
        for (int i = 0; i < ENTRIES_EACH; i++) {
            trail.recordAtOnce(event());
        }

        List<Together.Outcome<SealCommits.Batch>> outcomes =
                Together.call(WRITERS, () -> sealing.seal(0));

        assertThat(outcomes).allMatch(Together.Outcome::succeeded);
        await().atMost(SOON).until(() -> unsealed() == 0);
        assertWhole();
    }

    @Test
    void doesNotSealWhatIsForgedAndSealsWhatComesAfter() throws Exception {
        trail.recordAtOnce(event());
        long forged =
                database.insert(
                        "insert into audit_entry (uid, happened_at, action, outcome, actor_kind, detail, mac)"
                                + " select reverse(uid), happened_at, action, outcome, actor_kind, ?, mac"
                                + " from audit_entry where detail = ?",
                        mark + " forged",
                        mark);
        trail.recordAtOnce(event().because(mark + " after"));

        await().atMost(SOON).until(() -> seqOf(mark + " after") > 0);

        assertThat(database.number("select count(*) from audit_seal where entry_id = ?", forged))
                .isZero();
        assertThat(log.status().waiting()).isPositive();
    }

    @Test
    void keepsACopyOfEachCheckpointInAFile() throws IOException, SQLException {
        checkpoints.run();

        List<Checkpoint> copies =
                new CheckpointFile(settings.auditCheckpoints()).read().checkpoints();
        assertThat(copies)
                .extracting(Checkpoint::number)
                .startsWith(1L)
                .contains(log.status().checkpointNumber());
        assertThat(
                        database.text(
                                "select lower(hex(signature)) from audit_checkpoint where number = 1"))
                .isEqualTo(copies.get(0).signature());
    }

    private AuditEvent event() {
        return AuditEvent.done(AuditAction.CAMERA_UPDATED).because(mark);
    }

    private void assertWhole() throws SQLException {
        assertThat(database.number("select max(seq) - count(*) from audit_seal")).isZero();
        assertThat(database.number(BROKEN_LINKS)).isZero();
    }

    private long unsealed() throws SQLException {
        return database.number(
                "select count(*) from audit_entry where detail = ?"
                        + " and id not in (select entry_id from audit_seal)",
                mark);
    }

    private long count() throws SQLException {
        return database.number("select count(*) from audit_entry where detail = ?", mark);
    }

    private long idOf(String detail) throws SQLException {
        return database.number("select id from audit_entry where detail = ?", detail);
    }

    /** 0 while it has none. */
    private long seqOf(String detail) throws SQLException {
        return database.number(
                "select coalesce(max(seq), 0) from audit_seal join audit_entry"
                        + " on audit_entry.id = entry_id where detail = ?",
                detail);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            if (!latch.await(SOON.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited in vain");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
