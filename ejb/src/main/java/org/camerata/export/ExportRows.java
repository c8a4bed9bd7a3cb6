package org.camerata.export;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camerata.node.NodeLedger;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The tables of exports. */
@ApplicationScoped
class ExportRows {

    @PersistenceContext EntityManager entities;

    /** Adds it, with its cameras and their names in order. */
    void add(FootageExport export, List<String> names, ExportTerms terms) {
        entities.persist(export); // its id comes from the insert, so that is now
        for (int i = 0; i < names.size(); i++) {
            entities.persist(
                    new ExportCamera(export.id(), terms.cameras().get(i), i, names.get(i)));
        }
    }

    void add(ExportPart part) {
        entities.persist(part);
    }

    Optional<FootageExport> find(long id) {
        return Optional.ofNullable(entities.find(FootageExport.class, id));
    }

    /** Nobody else gets it so until this transaction ends. */
    Optional<FootageExport> lock(long id) {
        return Optional.ofNullable(
                entities.find(FootageExport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(FootageExport export) {
        long id = export.id();
        for (String of : List.of("ExportPart", "ExportCamera")) {
            entities.createQuery("delete from " + of + " o where o.exportId = :id")
                    .setParameter("id", id)
                    .executeUpdate();
        }
        entities.remove(export);
    }

    /** In the order in which they were asked for. */
    List<ExportCamera> cameras(long id) {
        return entities.createQuery(
                        "select c from ExportCamera c where c.exportId = :id order by c.position",
                        ExportCamera.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<ExportPart> parts(long id) {
        return entities.createQuery(
                        "select p from ExportPart p where p.exportId = :id order by p.number",
                        ExportPart.class)
                .setParameter("id", id)
                .getResultList();
    }

    Optional<ExportPart> part(long id, int number) {
        return Optional.ofNullable(entities.find(ExportPart.class, new ExportPart.Key(id, number)));
    }

    /** The one of this node that waits longest. */
    Optional<Long> nextWaiting() {
        return ids(Set.of(ExportState.WAITING), 1).stream().findFirst();
    }

    /** Of this node, the oldest first. */
    List<Long> ids(Set<ExportState> states, int countMax) {
        return entities.createQuery(
                        "select e.id from FootageExport e"
                                + " where e.node = :node and e.state in :states order by e.id",
                        Long.class)
                .setParameter("node", NodeLedger.NODE)
                .setParameter("states", states)
                .setMaxResults(countMax)
                .getResultList();
    }

    /** Of this node, whose time is over. */
    List<Long> over(ExportState state, Instant now, int countMax) {
        return entities.createQuery(
                        "select e.id from FootageExport e where e.node = :node"
                                + " and e.state = :state and e.expiresAt <= :now order by e.id",
                        Long.class)
                .setParameter("node", NodeLedger.NODE)
                .setParameter("state", state)
                .setParameter("now", now)
                .setMaxResults(countMax)
                .getResultList();
    }

    /**
     * How many are not finished.
     *
     * @param user whose; null for everybody's
     */
    long countUnfinished(Long user) {
        Conditions conditions =
                new Conditions()
                        .and("e.state in (WAITING, RUNNING)")
                        .and("e.requestedById = :user", "user", user);
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(e) from FootageExport e" + conditions.where(),
                                Long.class))
                .getSingleResult();
    }

    /**
     * The newest first.
     *
     * @param user whose; null for everybody's
     * @param state null for all
     */
    Page<ExportView> list(Long user, ExportState state, PageRequest request) {
        Conditions conditions =
                new Conditions()
                        .and("e.requestedById = :user", "user", user)
                        .and("e.state = :state", "state", state);
        long total =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select count(e) from FootageExport e" + conditions.where(),
                                        Long.class))
                        .getSingleResult();
        request.after().ifPresent(last -> conditions.olderThan(last, "e.requestedAt", "e.id"));
        List<FootageExport> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select e from FootageExport e"
                                                + conditions.where()
                                                + " order by e.requestedAt desc, e.id desc",
                                        FootageExport.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        Map<Long, List<ExportCamera>> cameras = camerasOf(found);
        return Page.of(found, request, total, one -> Cursor.of(one.requestedAt(), one.id()))
                .map(one -> one.view(cameras.getOrDefault(one.id(), List.of()), List.of()));
    }

    private Map<Long, List<ExportCamera>> camerasOf(List<FootageExport> exports) {
        return entities.createQuery(
                        "select c from ExportCamera c where c.exportId in :ids"
                                + " order by c.exportId, c.position",
                        ExportCamera.class)
                .setParameter("ids", exports.stream().map(FootageExport::id).toList())
                .getResultStream()
                .collect(groupingBy(ExportCamera::exportId));
    }
}
