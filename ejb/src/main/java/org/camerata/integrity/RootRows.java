package org.camerata.integrity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The footage_root table. */
@ApplicationScoped
class RootRows {

    @PersistenceContext EntityManager entities;

    void add(DailyRoot root) {
        entities.persist(new RootEntry(root));
    }

    Optional<DailyRoot> find(LocalDate day) {
        return Optional.ofNullable(entities.find(RootEntry.class, day.toString()))
                .map(RootEntry::root);
    }

    Optional<DailyRoot> last() {
        return read(new Conditions(), 1).stream().findFirst();
    }

    /** Newest first. */
    Page<DailyRoot> list(PageRequest request) {
        long total =
                entities.createQuery("select count(r) from RootEntry r", Long.class)
                        .getSingleResult();
        Conditions conditions = new Conditions();
        request.after().ifPresent(last -> conditions.and("r.day < :last", "last", last.value()));
        return Page.of(
                read(conditions, request.size() + 1),
                request,
                total,
                root -> new Cursor(root.day().toString(), root.day().toEpochDay()));
    }

    private List<DailyRoot> read(Conditions conditions, int countMax) {
        return conditions
                .bind(
                        entities.createQuery(
                                "select r from RootEntry r"
                                        + conditions.where()
                                        + " order by r.day desc",
                                RootEntry.class))
                .setMaxResults(countMax)
                .getResultStream()
                .map(RootEntry::root)
                .toList();
    }
}
