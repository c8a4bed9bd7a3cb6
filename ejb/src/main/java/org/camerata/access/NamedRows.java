package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The team and camera_group tables, which are read in the same way: by name, in pages. */
@ApplicationScoped
class NamedRows {

    /** Nothing has this id, so a new name is compared with all. */
    static final long NONE = 0;

    @PersistenceContext EntityManager entities;

    void add(Object row) {
        entities.persist(row);
        entities.flush();
    }

    <T> Optional<T> find(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id));
    }

    /** As {@link #find}, and nobody else gets it so until this transaction ends. */
    <T> Optional<T> lock(Class<T> type, long id) {
        return Optional.ofNullable(entities.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(Object row) {
        entities.remove(row);
        entities.flush();
    }

    /**
     * @param what such a row is called, for people
     * @param id of the row that is to have the name; {@link #NONE} for a new one
     * @throws NameTaken if another row has it
     */
    void demandFree(Class<?> type, String what, String name, long id) {
        if (isTaken(type, name, id)) {
            throw new NameTaken(what);
        }
    }

    /**
     * Rows with the text in their name.
     *
     * @param text null or blank for all
     */
    static Conditions named(String text) {
        return new Conditions()
                .and(
                        "g.name like :text escape '!'",
                        "text",
                        text == null || text.isBlank()
                                ? null
                                : Conditions.containing(text.strip()));
    }

    /** Whether another row has the name. */
    private boolean isTaken(Class<?> type, String name, long id) {
        return !entities.createNamedQuery(type.getSimpleName() + ".named", Long.class)
                .setParameter("name", name)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /**
     * By name, then by id.
     *
     * @param conditions on {@code g}, made anew for each of the two queries
     */
    <T> Page<T> list(
            Class<T> type,
            Supplier<Conditions> conditions,
            PageRequest request,
            Function<T, Cursor> cursor) {
        String from = " from " + type.getSimpleName() + " g";
        Conditions all = conditions.get();
        long total =
                all.bind(entities.createQuery("select count(g)" + from + all.where(), Long.class))
                        .getSingleResult();
        Conditions rest = conditions.get();
        request.after()
                .ifPresent(
                        last ->
                                rest.and(
                                                "(g.name > :lastName or (g.name = :lastName and g.id > :lastId))",
                                                "lastName",
                                                last.value())
                                        .with("lastId", last.id()));
        List<T> found =
                rest.bind(
                                entities.createQuery(
                                        "select g" + from + rest.where() + " order by g.name, g.id",
                                        type))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, cursor);
    }
}
