package org.camerata.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camerata.audit.chain.EntryMac;
import org.camerata.audit.chain.Seal;
import org.camerata.audit.chain.StoredEntry;
import org.camerata.node.NodeSettings;

/** Seals a batch of entries in a transaction of its own. */
@Stateless
public class SealCommits {

    /** Entries in one transaction. */
    static final int BATCH_MAX = 500;

    @Inject SealRows rows;
    @Inject NodeSettings settings;
    @Resource SessionContext session;

    /**
     * What became of a batch.
     *
     * @param lastId of the entries that were looked at
     * @param isFull whether there may be more
     * @param forged entries that were not sealed, because their MAC is wrong
     */
    record Batch(long lastId, boolean isFull, List<Long> forged) {}

    /**
     * Seals, in the order of their ids, entries that have no seal. If another node did so at the
     * same time, the unique keys let one of the two win, and this one did nothing.
     *
     * @param afterId entries up to this one are not looked at
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Batch seal(long afterId) {
        Seal last = rows.last(); // before the entries: a seal made in between then is a conflict
        List<StoredEntry> entries = rows.unsealed(afterId, BATCH_MAX);
        EntryMac mac = new EntryMac(settings.auditKey());
        List<Seal> seals = new ArrayList<>();
        List<Long> forged = new ArrayList<>();
        for (StoredEntry entry : entries) {
            if (mac.of(entry.content()).equals(entry.mac())) {
                last = last.next(entry);
                seals.add(last);
            } else {
                forged.add(entry.id());
            }
        }
        if (!rows.add(seals)) {
            session.setRollbackOnly();
            return new Batch(afterId, false, List.of());
        }
        long lastId = entries.isEmpty() ? afterId : entries.get(entries.size() - 1).id();
        return new Batch(lastId, entries.size() == BATCH_MAX, forged);
    }

    /**
     * From where on to look after a start: entries before it were sealed long ago, or never will
     * be.
     *
     * @param lookBack how long a transaction may be open, at most
     */
    public long floor(Duration lookBack) {
        return rows.timeOf(rows.newestSealedId())
                .flatMap(newest -> rows.firstIdSince(newest.minus(lookBack)))
                .map(first -> first - 1)
                .orElse(0L);
    }

    /** The highest id that is sealed. */
    public long newestSealedId() {
        return rows.newestSealedId();
    }
}
