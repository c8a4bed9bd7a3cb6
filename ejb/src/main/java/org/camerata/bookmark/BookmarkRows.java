package org.camerata.bookmark;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camerata.shared.CameraId;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;
import org.camerata.shared.TimeRange;

/** The bookmark table. */
@ApplicationScoped
class BookmarkRows {

    /** Of one range of time; more could not be told apart in it. */
    static final int BETWEEN_COUNT_MAX = 10_000;

    @PersistenceContext EntityManager entities;

    void add(Bookmark bookmark) {
        entities.persist(bookmark);
        entities.flush();
    }

    void remove(Bookmark bookmark) {
        entities.remove(bookmark);
    }

    Optional<Bookmark> find(long id) {
        return Optional.ofNullable(entities.find(Bookmark.class, id));
    }

    /** Nobody else gets it so until this transaction ends. */
    Optional<Bookmark> lock(long id) {
        return Optional.ofNullable(
                entities.find(Bookmark.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    long count(CameraId camera) {
        return entities.createNamedQuery("Bookmark.countOfCamera", Long.class)
                .setParameter("camera", camera.value())
                .getSingleResult();
    }

    /** What touches the time, the earliest first. */
    List<Bookmark> between(Collection<CameraId> cameras, TimeRange range) {
        return entities.createNamedQuery("Bookmark.between", Bookmark.class)
                .setParameter("cameras", cameras.stream().map(CameraId::value).toList())
                .setParameter("from", range.from())
                .setParameter("to", range.to())
                .setMaxResults(BETWEEN_COUNT_MAX)
                .getResultList();
    }

    /**
     * The newest first.
     *
     * @param since what begins before is left out
     */
    Page<Bookmark> list(BookmarkFilter filter, Instant since, PageRequest request) {
        long total =
                conditions(filter, since)
                        .bind(
                                entities.createQuery(
                                        "select count(b) from Bookmark b"
                                                + conditions(filter, since).where(),
                                        Long.class))
                        .getSingleResult();
        Conditions conditions = conditions(filter, since);
        request.after().ifPresent(last -> conditions.olderThan(last, "b.startedAt", "b.id"));
        List<Bookmark> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select b from Bookmark b"
                                                + conditions.where()
                                                + " order by b.startedAt desc, b.id desc",
                                        Bookmark.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, one -> Cursor.of(one.startedAt(), one.id()));
    }

    private static Conditions conditions(BookmarkFilter filter, Instant since) {
        return new Conditions()
                .and("b.cameraId = :camera", "camera", filter.camera().value())
                .and("b.startedAt >= :since", "since", since.equals(Instant.MIN) ? null : since)
                .and("b.endedAt >= :from", "from", filter.from())
                .and("b.startedAt < :to", "to", filter.to());
    }
}
