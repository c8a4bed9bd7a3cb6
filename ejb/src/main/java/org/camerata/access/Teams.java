package org.camerata.access;

import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Teams of people, to whom the same is granted. */
@Stateless
public class Teams {

    public static final int MEMBER_COUNT_MAX = 1000; // people of one team

    static final String WHAT = "team";

    @Inject NamedRows rows;
    @Inject TeamMembers members;
    @Inject Guard guard;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;

    /**
     * By name.
     *
     * @param text part of a name; null for all
     */
    public Page<TeamView> list(String text, PageRequest request) {
        guard.demand(USER_READ);
        Page<Team> page =
                rows.list(
                        Team.class,
                        () -> NamedRows.named(text),
                        request,
                        team -> new Cursor(team.name(), team.id()));
        Map<Long, Long> counts = members.counts(page.items().stream().map(Team::id).toList());
        return page.map(team -> view(team, counts.getOrDefault(team.id(), 0L)));
    }

    /**
     * @throws NotThere if there is none
     */
    public TeamView get(long id) {
        guard.demand(USER_READ);
        Team team = present(id);
        return view(team, members.usersOf(id).size());
    }

    /** The teams that a user is in, by name; at most {@value PageRequest#SIZE_MAX}. */
    public List<TeamView> of(long user) {
        guard.demand(USER_READ);
        List<Team> teams = members.teamsOf(user, PageRequest.SIZE_MAX);
        Map<Long, Long> counts = members.counts(teams.stream().map(Team::id).toList());
        return teams.stream().map(team -> view(team, counts.getOrDefault(team.id(), 0L))).toList();
    }

    /**
     * Ids of its people.
     *
     * @throws NotThere if there is none
     */
    public Set<Long> users(long id) {
        guard.demand(USER_READ);
        present(id);
        return members.usersOf(id);
    }

    /**
     * @throws NameTaken if another team has the name
     */
    public TeamView create(Naming naming) {
        guard.demand(USER_WRITE);
        rows.demandFree(Team.class, WHAT, naming.name(), NamedRows.NONE);
        Team team = new Team(naming);
        rows.add(team);
        trail.record(event(AuditAction.TEAM_CREATED, team).to(team.naming().facts()));
        return view(team, 0);
    }

    /**
     * @throws NotThere if there is none
     * @throws NameTaken if another team has the name
     */
    public TeamView update(long id, Naming naming) {
        Team team = changeable(id);
        rows.demandFree(Team.class, WHAT, naming.name(), id);
        Map<String, ?> before = team.naming().facts();
        team.describe(naming);
        trail.record(event(AuditAction.TEAM_UPDATED, team).from(before).to(team.naming().facts()));
        return get(id);
    }

    /**
     * Makes these, and no others, the people of the team.
     *
     * @throws NotThere if there is no such team
     * @throws InvalidAccess if there is no such user, or there are too many
     */
    public TeamView putUsers(long id, Set<Long> users) {
        Team team = changeable(id);
        if (users.size() > MEMBER_COUNT_MAX) {
            throw new InvalidAccess(
                    "userIds", "A team has at most " + MEMBER_COUNT_MAX + " people");
        }
        List<Long> unknown = members.unknown(users);
        if (!unknown.isEmpty()) {
            throw new InvalidAccess("userIds", "There is no user " + unknown.get(0));
        }
        Set<Long> before = members.usersOf(id);
        members.replace(id, users);
        trail.record(
                event(AuditAction.TEAM_UPDATED, team)
                        .from(Map.of("userIds", List.copyOf(new TreeSet<>(before))))
                        .to(Map.of("userIds", List.copyOf(new TreeSet<>(users)))));
        changed.fire(new AccessChanged());
        return get(id);
    }

    /**
     * Removes a team with all that was granted to it. Its people stay.
     *
     * @throws NotThere if there is none
     */
    public void remove(long id) {
        Team team = changeable(id);
        trail.record(event(AuditAction.TEAM_REMOVED, team).from(team.naming().facts()));
        rows.remove(team);
        changed.fire(new AccessChanged());
    }

    private Team changeable(long id) {
        guard.demand(USER_WRITE);
        return rows.lock(Team.class, id).orElseThrow(() -> new NotThere(WHAT));
    }

    private Team present(long id) {
        return rows.find(Team.class, id).orElseThrow(() -> new NotThere(WHAT));
    }

    private static TeamView view(Team team, long members) {
        return new TeamView(team.id(), team.name(), team.naming().description(), members);
    }

    private static AuditEvent event(AuditAction action, Team team) {
        return AuditEvent.done(action).on("team", team.id(), team.name());
    }
}
