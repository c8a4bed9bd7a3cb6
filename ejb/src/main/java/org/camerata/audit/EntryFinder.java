package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Finds entries, newest first. */
@ApplicationScoped
class EntryFinder {

    /** Entries that are counted; beyond that nobody needs the number, and counting takes long. */
    static final int TOTAL_MAX = 10_000;

    /** No index helps to find text anywhere, so the time must be bounded. */
    static final Duration TEXT_LOOK_BACK = Duration.ofDays(31);

    @PersistenceContext EntityManager entities;
    @Inject Clock clock;

    Optional<AuditEntry> find(long id) {
        return Optional.ofNullable(entities.find(AuditEntry.class, id));
    }

    Page<AuditEntry> list(AuditFilter filter, PageRequest request) {
        List<AuditEntry> found = slice(filter, request.after().orElse(null), request.size() + 1);
        return Page.of(found, request, count(filter), EntryFinder::cursor);
    }

    /**
     * @param last of the slice before; null for the first
     */
    List<AuditEntry> slice(AuditFilter filter, Cursor last, int countMax) {
        Conditions conditions = conditions(filter);
        if (last != null) {
            conditions.olderThan(last, "e.happenedAt", "e.id");
        }
        return conditions
                .bind(
                        entities.createQuery(
                                "select e from AuditEntry e"
                                        + conditions.where()
                                        + " order by e.happenedAt desc, e.id desc",
                                AuditEntry.class))
                .setMaxResults(countMax)
                .getResultList();
    }

    static Cursor cursor(AuditEntry entry) {
        return Cursor.of(entry.at(), entry.id());
    }

    private long count(AuditFilter filter) {
        Conditions conditions = conditions(filter);
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(x.id) from (select e.id as id from AuditEntry e"
                                        + conditions.where()
                                        + " order by e.happenedAt desc, e.id desc limit "
                                        + TOTAL_MAX
                                        + ") x",
                                Long.class))
                .getSingleResult();
    }

    private Conditions conditions(AuditFilter filter) {
        Conditions conditions =
                new Conditions()
                        .and("e.happenedAt >= :from", "from", filter.from())
                        .and("e.happenedAt < :to", "to", filter.to())
                        .and("e.actorName = :actor", "actor", filter.actor())
                        .and("e.action = :action", "action", code(filter.action()))
                        .and("e.targetType = :type", "type", filter.targetType())
                        .and("e.targetId = :target", "target", filter.targetId())
                        .and("e.outcome = :outcome", "outcome", name(filter.outcome()))
                        .and("e.address = :address", "address", filter.address())
                        .and("e.requestId = :request", "request", filter.requestId());
        if (filter.text() != null) {
            anywhere(conditions, filter);
        }
        return conditions;
    }

    private void anywhere(Conditions conditions, AuditFilter filter) {
        conditions.and(
                "(e.actorName like :text escape '!' or e.targetName like :text escape '!'"
                        + " or e.detail like :text escape '!')",
                "text",
                Conditions.containing(filter.text()));
        if (filter.from() == null) {
            conditions.and(
                    "e.happenedAt >= :recent",
                    "recent",
                    (filter.to() == null ? clock.instant() : filter.to()).minus(TEXT_LOOK_BACK));
        }
    }

    private static String code(AuditAction action) {
        return action == null ? null : action.code();
    }

    private static String name(Outcome outcome) {
        return outcome == null ? null : outcome.name();
    }
}
