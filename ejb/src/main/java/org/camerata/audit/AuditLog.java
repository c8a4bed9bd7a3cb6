package org.camerata.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.Checkpoint;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** What people see of the audit log. */
@Stateless
public class AuditLog {

    @Inject EntryFinder entries;
    @Inject SealRows seals;
    @Inject CheckpointRows checkpoints;
    @Inject Sealer sealer;

    /** Newest first. Up to {@link EntryFinder#TOTAL_MAX} are counted. */
    public Page<AuditEntryView> list(AuditFilter filter, PageRequest page) {
        return entries.list(filter, page).map(AuditEntry::view);
    }

    /**
     * @throws AuditEntryNotFound if there is none
     */
    public AuditEntryView get(long id) {
        return entries.find(id).map(AuditEntry::view).orElseThrow(AuditEntryNotFound::new);
    }

    public AuditStatus status() {
        long sealed = seals.last().seq();
        long waiting = seals.countUnsealed(sealer.floor());
        Optional<Checkpoint> last = checkpoints.last();
        return new AuditStatus(
                sealed + waiting,
                sealed,
                waiting,
                last.map(Checkpoint::number).orElse(null),
                last.map(Checkpoint::at).orElse(null));
    }

    /**
     * A part of an export, newest first.
     *
     * @param last of the part before; null for the first
     */
    public List<AuditEntryView> slice(AuditFilter filter, Cursor last, int countMax) {
        return entries.slice(filter, last, countMax).stream().map(AuditEntry::view).toList();
    }
}
