package org.camerata.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.audit.chain.Entries.NOON;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.audit.chain.Finding.What;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each attack that the chain is there for. Ten entries, checkpoints after the 4th and the 8th. */
class AuditVerifierTest {

    private static final byte[] KEY = new byte[32];
    private static final EntryMac MAC = new EntryMac(KEY);
    private static final long COUNT = 10;

    @TempDir static Path folder;
    private static SigningKeys keys;
    private static SigningKeys otherKeys;

    private final RecordsInMemory records = new RecordsInMemory();
    private List<Checkpoint> file;

    @BeforeAll
    static void makeKeys() throws IOException, InterruptedException {
        keys = TestKeys.make(folder.resolve("signing.p12"));
        otherKeys = TestKeys.make(folder.resolve("other.p12"));
    }

    @BeforeEach
    void fill() {
        for (int i = 1; i <= COUNT; i++) {
            records.entries.add(genuine(i, Entries.content(i)));
            seal(i);
            if (i % 4 == 0) {
                checkpoint(keys);
            }
        }
        file = new ArrayList<>(records.checkpoints);
    }

    @Test
    void nothingIsFoundWhereNobodyTampered() throws IOException {
        Verdict verdict = verify();

        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.sealed()).isEqualTo(COUNT);
        assertThat(verdict.checkpoints()).isEqualTo(2);
    }

    @Test
    void anEmptyLogIsIntact() throws IOException {
        RecordsInMemory empty = new RecordsInMemory();

        Verdict verdict =
                new AuditVerifier(empty, KEY, keys)
                        .verify(new CheckpointFile.Content(List.of(), 0));

        assertThat(verdict.isIntact()).isTrue();
    }

    @Test
    void entriesThatWereSealedInAnotherOrderThanTheirIdsAreRight() throws IOException {
        records.entries.add(genuine(12, Entries.content(12)));
        seal(12);
        records.entries.add(genuine(11, Entries.content(11))); // its transaction ended later
        seal(11);

        assertThat(verify().isIntact()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("changed")
    void namesAnEntryOfWhichOneFieldWasChanged(EntryContent changed) throws IOException {
        records.replace(5, new StoredEntry(5, changed, macOf(5)));

        assertFinding(What.CHANGED, 5);
    }

    static List<EntryContent> changed() {
        return Entries.eachFieldChanged(Entries.content(5));
    }

    @Test
    void namesAnEntryWhoseMacWasChanged() throws IOException {
        records.replace(5, new StoredEntry(5, Entries.content(5), macOf(6)));

        assertFinding(What.CHANGED, 5);
    }

    @Test
    void namesTheFirstOfSeveral() throws IOException {
        records.replace(7, new StoredEntry(7, Entries.content(70), macOf(7)));
        records.replace(3, new StoredEntry(3, Entries.content(30), macOf(3)));
        records.removeEntry(9);

        assertFinding(What.CHANGED, 3);
    }

    @Test
    void anEntryThatWasChangedWithItsMacKeyKnownBreaksItsSeal() throws IOException {
        records.replace(5, genuine(5, Entries.content(50)));

        assertFinding(What.SEAL_CHANGED, 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5, 10})
    void namesARemovedEntry(long id) throws IOException {
        records.removeEntry(id);

        Finding finding = assertFinding(What.REMOVED, id);
        assertThat(finding.sentence()).contains("Entry " + id + " was removed");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 5})
    void noticesAnEntryThatWasRemovedWithItsSeal(long id) throws IOException {
        records.removeEntry(id);
        records.removeSealOf(id);

        assertThat(verify().first().what()).isEqualTo(What.REMOVED);
        assertThat(verify().first().sentence()).contains("seal of number " + id);
    }

    @Test
    void noticesThatSealsWereNumberedAnewAfterARemoval() throws IOException {
        records.removeEntry(5);
        records.removeSealOf(5);
        records.seals.replaceAll(
                seal ->
                        seal.seq() > 5
                                ? new Seal(seal.seq() - 1, seal.entryId(), seal.hash())
                                : seal);

        assertFinding(What.SEAL_CHANGED, 6);
    }

    /** Seals need no key: only the checkpoints know that the chain was another. */
    @Test
    void noticesThatTheWholeChainWasMadeAnewAfterARemoval() throws IOException {
        records.removeEntry(2);
        records.seals.clear();
        records.entries.forEach(e -> seal(e.id()));

        assertThat(verify().first().what()).isEqualTo(What.CHECKPOINT_CHANGED);
    }

    @Test
    void noticesAChainMadeAnewWithCheckpointsOfAnotherKey() throws IOException {
        records.removeEntry(2);
        records.seals.clear();
        records.checkpoints.clear();
        records.entries.forEach(e -> seal(e.id()));
        checkpoint(otherKeys);
        file = List.copyOf(records.checkpoints);

        assertThat(verify().first().sentence()).contains("signed with another key");
    }

    @Test
    void noticesThatTheEndWasCutOffBeforeTheLastCheckpoint() throws IOException {
        for (long id = 7; id <= COUNT; id++) {
            records.removeEntry(id);
            records.removeSealOf(id);
        }

        assertThat(verify().first().what()).isEqualTo(What.REMOVED);
        assertThat(verify().first().sentence()).contains("numbers 7 to 8");
    }

    @Test
    void theNodesFileNoticesThatTheEndOfAllThreeTablesWasCutOff() throws IOException {
        for (long id = 7; id <= COUNT; id++) {
            records.removeEntry(id);
            records.removeSealOf(id);
        }
        records.checkpoints.remove(1);

        assertThat(verify().first().what()).isEqualTo(What.REMOVED);
        assertThat(verify().first().sentence()).contains("numbers 7 to 8");
    }

    /** The limit of what can be proved: docs/design/audit.md says so. */
    @Test
    void whatWasSealedSinceTheLastCheckpointCanBeCutOffUnnoticed() throws IOException {
        records.removeEntry(10);
        records.removeSealOf(10);

        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void noticesThatAllThreeTablesWereEmptied() throws IOException {
        records.entries.clear();
        records.seals.clear();
        records.checkpoints.clear();

        assertThat(verify().first().what()).isEqualTo(What.REMOVED);
    }

    @ParameterizedTest
    @ValueSource(longs = {-3, 0, 5, 11})
    void namesAnInsertedEntry(long id) throws IOException {
        records.removeEntry(id);
        records.removeSealOf(id);
        records.entries.add(new StoredEntry(id, Entries.content(99), macOf(1)));

        Verdict verdict = verify();

        assertThat(verdict.first().what()).isEqualTo(What.INSERTED);
        assertThat(verdict.first().entryId()).isEqualTo(id);
    }

    @Test
    void namesAnInsertedEntryThatBringsItsOwnSeal() throws IOException {
        records.entries.add(new StoredEntry(11, Entries.content(11), macOf(1)));
        seal(11);

        assertFinding(What.CHANGED, 11);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void aSealBeforeTheFirstHidesNothing(long seq) throws IOException {
        records.entries.add(new StoredEntry(11, Entries.content(11), macOf(1)));
        records.seals.add(new Seal(seq, 11, "0".repeat(64)));

        assertThat(verify().isIntact()).isFalse();
    }

    @Test
    void namesACopyOfAGenuineEntry() throws IOException {
        records.entries.add(new StoredEntry(11, Entries.content(3), macOf(3)));
        seal(11);

        assertFinding(What.INSERTED, 11);
    }

    @Test
    void namesTheFirstOfTwoEntriesThatChangedPlaces() throws IOException {
        StoredEntry third = genuine(3, Entries.content(6));
        StoredEntry sixth = genuine(6, Entries.content(3));
        records.replace(3, third);
        records.replace(6, sixth);

        assertFinding(What.SEAL_CHANGED, 3);
    }

    @Test
    void namesAnOldEntryWhoseSealWasRemovedAndTheChainMadeAnew() throws IOException {
        Instant past = NOON.minusSeconds(3600);
        records.entries.add(genuine(0, Entries.content(99, past)));

        assertFinding(What.INSERTED, 0);
    }

    @Test
    void newEntriesMayWaitForTheirSeal() throws IOException {
        records.entries.add(genuine(11, Entries.content(11)));

        Verdict verdict = verify();

        assertThat(verdict.isIntact()).isTrue();
        assertThat(verdict.waiting()).isEqualTo(1);
    }

    @Test
    void namesAnEntryWhoseSealWasChanged() throws IOException {
        records.seals.replaceAll(s -> s.seq() == 5 ? new Seal(5, 5, "a".repeat(64)) : s);

        assertFinding(What.SEAL_CHANGED, 5);
    }

    @Test
    void noticesASecondSealOfAnEntry() throws IOException {
        records.seals.add(last().next(records.entry(10).orElseThrow()));

        assertFinding(What.SEAL_CHANGED, 10);
    }

    @Test
    void noticesACheckpointThatWasChanged() throws IOException {
        Checkpoint one = records.checkpoints.get(0);
        records.checkpoints.set(
                0,
                new Checkpoint(
                        one.number(),
                        one.at().plusMillis(1),
                        one.sealSeq(),
                        one.sealHash(),
                        one.keyId(),
                        one.signature()));

        assertThat(verify().first().what()).isEqualTo(What.CHECKPOINT_CHANGED);
    }

    @Test
    void noticesACheckpointThatWasRemoved() throws IOException {
        records.checkpoints.remove(0);

        assertThat(verify().first().sentence()).contains("Checkpoint 1 was removed");
    }

    @Test
    void noticesThatTheFileOfCheckpointsIsGone() throws IOException {
        file = List.of();

        assertThat(verify().first().what()).isEqualTo(What.CHECKPOINT_CHANGED);
    }

    @Test
    void theFileMayEndBeforeTheTable() throws IOException {
        file.remove(1);

        assertThat(verify().isIntact()).isTrue();
    }

    @Test
    void aSentenceNamesIdTimeAndAction() throws IOException {
        records.replace(5, new StoredEntry(5, Entries.content(5), macOf(6)));

        assertThat(verify().first().sentence())
                .isEqualTo("Entry 5 of 2026-01-01T12:00:05.123Z (camera.updated) was changed.");
    }

    private Finding assertFinding(What what, long id) throws IOException {
        Finding first = verify().first();
        assertThat(first).isNotNull();
        assertThat(first.what()).isEqualTo(what);
        assertThat(first.entryId()).isEqualTo(id);
        return first;
    }

    private Verdict verify() throws IOException {
        return new AuditVerifier(records, KEY, keys).verify(new CheckpointFile.Content(file, 0));
    }

    private static StoredEntry genuine(long id, EntryContent content) {
        return new StoredEntry(id, content, MAC.of(content));
    }

    private static String macOf(int number) {
        return MAC.of(Entries.content(number));
    }

    private void seal(long id) {
        records.seals.add(last().next(records.entry(id).orElseThrow()));
    }

    private Seal last() {
        return records.seals.isEmpty() ? Seal.NONE : records.seals.get(records.seals.size() - 1);
    }

    private void checkpoint(SigningKeys by) {
        int count = records.checkpoints.size();
        String previous =
                count == 0
                        ? Checkpoint.NO_SIGNATURE
                        : records.checkpoints.get(count - 1).signature();
        records.checkpoints.add(
                by.sign(count + 1, NOON.plusSeconds(3600L * count), last(), previous));
    }
}
