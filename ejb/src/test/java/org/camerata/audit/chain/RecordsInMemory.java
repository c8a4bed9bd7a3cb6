package org.camerata.audit.chain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The three tables, open to whoever wants to tamper with them. */
final class RecordsInMemory implements AuditRecords {

    final List<StoredEntry> entries = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final List<Checkpoint> checkpoints = new ArrayList<>();

    @Override
    public List<SealedEntry> sealed(long afterSeq, int countMax) {
        return seals.stream()
                .filter(seal -> seal.seq() > afterSeq)
                .sorted(Comparator.comparingLong(Seal::seq))
                .limit(countMax)
                .map(seal -> new SealedEntry(seal, entry(seal.entryId()).orElse(null)))
                .toList();
    }

    @Override
    public List<StoredEntry> unsealed(long afterId, int countMax) {
        return entries.stream()
                .filter(e -> e.id() > afterId)
                .filter(e -> seals.stream().noneMatch(seal -> seal.entryId() == e.id()))
                .sorted(Comparator.comparingLong(StoredEntry::id))
                .limit(countMax)
                .toList();
    }

    @Override
    public List<Checkpoint> checkpoints(long afterNumber, int countMax) {
        return checkpoints.stream()
                .filter(one -> one.number() > afterNumber)
                .sorted(Comparator.comparingLong(Checkpoint::number))
                .limit(countMax)
                .toList();
    }

    @Override
    public Optional<Seal> seal(long seq) {
        return seals.stream().filter(seal -> seal.seq() == seq).findFirst();
    }

    @Override
    public Optional<StoredEntry> repeatedEntry() {
        Set<String> seen = new HashSet<>();
        return entries.stream().filter(e -> !seen.add(e.content().uid())).findFirst();
    }

    @Override
    public Optional<StoredEntry> entrySealedTwice() {
        Set<Long> seen = new HashSet<>();
        return seals.stream()
                .filter(seal -> !seen.add(seal.entryId()))
                .findFirst()
                .flatMap(seal -> entry(seal.entryId()));
    }

    Optional<StoredEntry> entry(long id) {
        return entries.stream().filter(e -> e.id() == id).findFirst();
    }

    void replace(long id, StoredEntry other) {
        entries.replaceAll(e -> e.id() == id ? other : e);
    }

    void removeEntry(long id) {
        entries.removeIf(e -> e.id() == id);
    }

    void removeSealOf(long id) {
        seals.removeIf(seal -> seal.entryId() == id);
    }
}
