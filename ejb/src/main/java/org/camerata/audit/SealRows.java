package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Seal;
import org.camerata.audit.chain.StoredEntry;

/** The audit_seal table, and which entries are not in it yet. */
@ApplicationScoped
class SealRows {

    /** Does not fail, and fill the log, where another node was faster. */
    private static final String INSERT =
            "insert ignore into audit_seal (seq, entry_id, hash) values ";

    private static final String UNSEALED =
            " from AuditEntry e where e.id > :after"
                    + " and not exists (select 1 from AuditSeal s where s.entryId = e.id)";

    @PersistenceContext EntityManager entities;

    /**
     * Adds all of them in one statement.
     *
     * @return false if another node was faster: a number or an entry is taken, and the transaction
     *     must be rolled back
     */
    boolean add(List<Seal> seals) {
        if (seals.isEmpty()) {
            return true;
        }
        String rows = String.join(", ", Collections.nCopies(seals.size(), "(?, ?, ?)"));
        Query insert = entities.createNativeQuery(INSERT + rows);
        int parameter = 1;
        for (Seal seal : seals) {
            insert.setParameter(parameter++, seal.seq());
            insert.setParameter(parameter++, seal.entryId());
            insert.setParameter(parameter++, HexFormat.of().parseHex(seal.hash()));
        }
        return insert.executeUpdate() == seals.size();
    }

    /** {@link Seal#NONE} where nothing is sealed yet. */
    Seal last() {
        return entities.createQuery(
                        "select s from AuditSeal s order by s.seq desc", AuditSeal.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(AuditSeal::seal)
                .orElse(Seal.NONE);
    }

    /** In the order of their ids. */
    List<StoredEntry> unsealed(long afterId, int countMax) {
        return entities.createQuery("select e" + UNSEALED + " order by e.id", AuditEntry.class)
                .setParameter("after", afterId)
                .setMaxResults(countMax)
                .getResultStream()
                .map(AuditEntry::stored)
                .toList();
    }

    long countUnsealed(long afterId) {
        return entities.createQuery("select count(e)" + UNSEALED, Long.class)
                .setParameter("after", afterId)
                .getSingleResult();
    }

    /** The highest id of an entry that is sealed; 0 if none is. */
    long newestSealedId() {
        return entities.createQuery(
                        "select coalesce(max(s.entryId), 0) from AuditSeal s", Long.class)
                .getSingleResult();
    }

    Optional<Instant> timeOf(long entryId) {
        return Optional.ofNullable(entities.find(AuditEntry.class, entryId)).map(AuditEntry::at);
    }

    /** The lowest id of the entries since a time; empty if there is none. */
    Optional<Long> firstIdSince(Instant time) {
        return Optional.ofNullable(
                entities.createQuery(
                                "select min(e.id) from AuditEntry e where e.happenedAt >= :time",
                                Long.class)
                        .setParameter("time", time)
                        .getSingleResult());
    }
}
