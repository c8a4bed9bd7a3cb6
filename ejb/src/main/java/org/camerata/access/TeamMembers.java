package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The team_member table. */
@ApplicationScoped
class TeamMembers {

    @PersistenceContext EntityManager entities;

    Set<Long> usersOf(long team) {
        return new HashSet<>(
                entities.createNamedQuery("TeamMember.usersOf", Long.class)
                        .setParameter("team", team)
                        .getResultList());
    }

    /** By name. */
    List<Team> teamsOf(long user, int countMax) {
        return entities.createNamedQuery("TeamMember.teamsOf", Team.class)
                .setParameter("user", user)
                .setMaxResults(countMax)
                .getResultList();
    }

    /** How many people each team has; a team without any is missing. */
    Map<Long, Long> counts(Collection<Long> teams) {
        return teams.isEmpty()
                ? Map.of()
                : entities.createNamedQuery("TeamMember.countByTeam", Object[].class)
                        .setParameter("teams", teams)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (Long) row[0], row -> (Long) row[1]));
    }

    void replace(long team, Set<Long> users) {
        Set<Long> before = usersOf(team);
        for (Long user : before) {
            if (!users.contains(user)) {
                entities.remove(entities.find(TeamMember.class, new TeamMember.Key(team, user)));
            }
        }
        for (Long user : users) {
            if (!before.contains(user)) {
                entities.persist(new TeamMember(team, user));
            }
        }
    }

    /** Those of the ids that no user has. */
    List<Long> unknown(Collection<Long> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        Set<Long> known =
                new HashSet<>(
                        entities.createQuery(
                                        "select u.id from UserAccount u where u.id in :ids",
                                        Long.class)
                                .setParameter("ids", users)
                                .getResultList());
        return users.stream().filter(id -> !known.contains(id)).sorted().toList();
    }
}
