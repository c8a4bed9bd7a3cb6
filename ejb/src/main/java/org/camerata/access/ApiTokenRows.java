package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** The api_token table. */
@ApplicationScoped
class ApiTokenRows {

    @PersistenceContext EntityManager entities;

    void add(ApiToken token) {
        entities.persist(token);
    }

    void remove(ApiToken token) {
        entities.remove(token);
    }

    Optional<ApiToken> lock(long id) {
        return Optional.ofNullable(
                entities.find(ApiToken.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ApiToken> find(long id) {
        return Optional.ofNullable(entities.find(ApiToken.class, id));
    }

    Optional<ApiToken> byHash(byte[] hash) {
        return entities.createNamedQuery("ApiToken.byHash", ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    long countOf(UserAccount owner) {
        return count(owner.id());
    }

    /**
     * Newest first.
     *
     * @param owner null for everybody's
     */
    Page<ApiToken> list(Long owner, PageRequest request) {
        Conditions conditions = conditions(owner);
        request.after().ifPresent(last -> conditions.and("t.id < :last", "last", last.id()));
        List<ApiToken> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select t from ApiToken t join fetch t.owner"
                                                + conditions.where()
                                                + " order by t.id desc",
                                        ApiToken.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, count(owner), token -> new Cursor("", token.id()));
    }

    private long count(Long owner) {
        Conditions conditions = conditions(owner);
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(t) from ApiToken t" + conditions.where(), Long.class))
                .getSingleResult();
    }

    private static Conditions conditions(Long owner) {
        return new Conditions().and("t.owner.id = :owner", "owner", owner);
    }
}
