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
import org.hibernate.exception.ConstraintViolationException;

/** The user_account table. */
@ApplicationScoped
class UserAccounts {

    @PersistenceContext EntityManager entities;

    /**
     * @throws UsernameTaken if another user has the name
     */
    void add(UserAccount user) {
        try {
            entities.persist(user); // its id comes from the insert, so that is now
        } catch (ConstraintViolationException e) {
            throw new UsernameTaken();
        }
    }

    Optional<UserAccount> byName(String username) {
        return entities.createNamedQuery("UserAccount.byName", UserAccount.class)
                .setParameter("username", username)
                .getResultStream()
                .findFirst();
    }

    Optional<UserAccount> find(long id) {
        return Optional.ofNullable(entities.find(UserAccount.class, id));
    }

    /** Nobody else gets it so until this transaction ends. */
    Optional<UserAccount> lock(long id) {
        return Optional.ofNullable(
                entities.find(UserAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * Whether anybody else is an administrator who may come in; locks them, so that two cannot go
     * at once.
     */
    boolean isOtherAdmin(long id) {
        return lockAdmins().stream().anyMatch(admin -> admin.id() != id);
    }

    /**
     * Locks every administrator who may come in, in one order. Who means to lock one of them, and
     * may have to look for another, locks all of them first, or two would wait for each other.
     */
    List<UserAccount> lockAdmins() {
        return entities.createNamedQuery("UserAccount.admins", UserAccount.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    void remove(UserAccount user) {
        entities.remove(user);
        entities.flush();
    }

    long count() {
        return entities.createNamedQuery("UserAccount.count", Long.class).getSingleResult();
    }

    /** By user name. */
    Page<UserAccount> list(UserFilter filter, PageRequest request) {
        long total = count(conditions(filter));
        Conditions conditions = conditions(filter);
        request.after()
                .ifPresent(last -> conditions.and("u.username > :last", "last", last.value()));
        List<UserAccount> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select u from UserAccount u"
                                                + conditions.where()
                                                + " order by u.username",
                                        UserAccount.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, user -> new Cursor(user.username(), user.id()));
    }

    private long count(Conditions conditions) {
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(u) from UserAccount u" + conditions.where(),
                                Long.class))
                .getSingleResult();
    }

    private static Conditions conditions(UserFilter filter) {
        Conditions conditions = new Conditions();
        if (filter.text() != null && !filter.text().isBlank()) {
            conditions.and(
                    "(u.username like :text escape '!' or u.displayName like :text escape '!')",
                    "text",
                    Conditions.containing(filter.text().strip()));
        }
        return conditions
                .and("u.role = :role", "role", filter.role())
                .and("u.state = :state", "state", filter.state())
                .and(
                        "u.id in (select m.userId from TeamMember m where m.teamId = :team)",
                        "team",
                        filter.teamId());
    }
}
