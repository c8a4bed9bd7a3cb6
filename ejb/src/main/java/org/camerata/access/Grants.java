package org.camerata.access;

import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Who may do what to the cameras of which group. */
@Stateless
public class Grants {

    static final String WHAT = "grant";

    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;
    @Inject Clock clock;

    @PersistenceContext EntityManager entities;

    /** Oldest first. */
    public Page<GrantView> list(GrantFilter filter, PageRequest request) {
        guard.demand(USER_READ);
        long total = count(filter);
        Conditions conditions = conditions(filter);
        request.after().ifPresent(last -> conditions.and("g.id > :last", "last", last.id()));
        List<AccessGrant> found =
                conditions
                        .bind(
                                entities.createQuery(
                                        "select g from AccessGrant g join fetch g.group"
                                                + " left join fetch g.user left join fetch g.team"
                                                + conditions.where()
                                                + " order by g.id",
                                        AccessGrant.class))
                        .setMaxResults(request.size() + 1)
                        .getResultList();
        return Page.of(found, request, total, grant -> new Cursor("", grant.id()))
                .map(AccessGrant::view);
    }

    /**
     * One grant for each permission.
     *
     * @throws InvalidAccess if there is no such user, team or group, or a permission is not granted
     *     for cameras
     */
    public List<GrantView> give(GiveGrants command) {
        guard.demand(USER_WRITE);
        if ((command.userId() == null) == (command.teamId() == null)) {
            throw new InvalidAccess("userId", "Name either a user or a team");
        }
        UserAccount user = locked(UserAccount.class, command.userId(), "userId", "user");
        Team team = locked(Team.class, command.teamId(), "teamId", "team");
        CameraGroup group = locked(CameraGroup.class, command.groupId(), "groupId", "camera group");
        List<GrantView> given = new ArrayList<>();
        for (Permission permission : new TreeSet<>(command.permissions())) {
            demandPerCamera(permission);
            given.add(give(user, team, group, permission, command.footageHours()));
        }
        changed.fire(new AccessChanged());
        return given;
    }

    /**
     * @throws NotThere if there is none
     */
    public void withdraw(long id) {
        guard.demand(USER_WRITE);
        AccessGrant grant = entities.find(AccessGrant.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (grant == null) {
            throw new NotThere(WHAT);
        }
        GrantView view = grant.view();
        trail.record(event(AuditAction.GRANT_WITHDRAWN, view).from(facts(view)));
        entities.remove(grant);
        changed.fire(new AccessChanged());
    }

    private GrantView give(
            UserAccount user, Team team, CameraGroup group, Permission permission, Integer hours) {
        AccessGrant known = find(user, team, group, permission);
        Map<String, ?> before = known == null ? Map.of() : facts(known.view());
        AccessGrant grant = known;
        if (grant == null) {
            grant = new AccessGrant(user, team, group, permission, hours, clock.instant());
            entities.persist(grant);
        } else {
            grant.limit(hours);
        }
        GrantView view = grant.view();
        trail.record(event(AuditAction.GRANT_GIVEN, view).from(before).to(facts(view)));
        return view;
    }

    private AccessGrant find(
            UserAccount user, Team team, CameraGroup group, Permission permission) {
        return entities.createNamedQuery("AccessGrant.find", AccessGrant.class)
                .setParameter("group", group.id())
                .setParameter("permission", permission)
                .setParameter("user", user == null ? null : user.id())
                .setParameter("team", team == null ? null : team.id())
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    /** Those who grant to one user, team or group queue here, so that a grant is made once. */
    private <T> T locked(Class<T> type, Long id, String field, String what) {
        if (id == null) {
            return null;
        }
        T found = entities.find(type, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new InvalidAccess(field, "There is no such " + what);
        }
        return found;
    }

    private static void demandPerCamera(Permission permission) {
        if (!permission.isPerCamera()) {
            throw new InvalidAccess(
                    "permissions",
                    permission.text() + " comes with a role; it cannot be granted for cameras");
        }
    }

    private long count(GrantFilter filter) {
        Conditions conditions = conditions(filter);
        return conditions
                .bind(
                        entities.createQuery(
                                "select count(g) from AccessGrant g" + conditions.where(),
                                Long.class))
                .getSingleResult();
    }

    private static Conditions conditions(GrantFilter filter) {
        return new Conditions()
                .and("g.user.id = :user", "user", filter.userId())
                .and("g.team.id = :team", "team", filter.teamId())
                .and("g.group.id = :group", "group", filter.groupId());
    }

    private static AuditEvent event(AuditAction action, GrantView grant) {
        String subject =
                grant.userId() == null ? "team " + grant.teamName() : "user " + grant.username();
        return AuditEvent.done(action).on("grant", grant.id(), subject);
    }

    private static Map<String, ?> facts(GrantView grant) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("group", grant.groupName());
        facts.put("permission", grant.permission().text());
        if (grant.footageHours() != null) {
            facts.put("footageHours", grant.footageHours());
        }
        return facts;
    }
}
