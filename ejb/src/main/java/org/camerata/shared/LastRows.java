package org.camerata.shared;

import static java.util.Collections.nCopies;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * The last row before a time, of each of many things: one question for all of them, and one entry
 * of the index each.
 */
public final class LastRows {

    private LastRows() {}

    /**
     * One row of each thing at most.
     *
     * @param one the question for one thing in parentheses, with its id and the time to be filled
     *     in
     * @param ids of the things
     */
    public static <T> List<T> before(
            Instant time, List<Long> ids, String one, Class<T> entity, EntityManager entities) {
        if (ids.isEmpty()) {
            return List.of();
        }
        String each = String.join(" union all ", nCopies(ids.size(), one));
        NativeQuery<T> query = entities.unwrap(Session.class).createNativeQuery(each, entity);
        int place = 1;
        for (long id : ids) {
            query.setParameter(place++, id);
            query.setParameter(place++, time);
        }
        return query.getResultList();
    }
}
