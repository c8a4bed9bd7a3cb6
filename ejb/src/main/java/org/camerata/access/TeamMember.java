package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One person in one team. */
@Entity
@IdClass(TeamMember.Key.class)
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "team_member")
@NamedQuery(
        name = "TeamMember.usersOf",
        query = "select m.userId from TeamMember m where m.teamId = :team")
@NamedQuery(
        name = "TeamMember.teamsOf",
        query =
                "select t from Team t where t.id in"
                        + " (select m.teamId from TeamMember m where m.userId = :user)"
                        + " order by t.name, t.id")
@NamedQuery(
        name = "TeamMember.countByTeam",
        query =
                "select m.teamId, count(m) from TeamMember m where m.teamId in :teams"
                        + " group by m.teamId")
class TeamMember {

    /** Both ids together. */
    record Key(long teamId, long userId) {}

    @Id private long teamId;
    @Id private long userId;

    protected TeamMember() {} // JPA

    TeamMember(long teamId, long userId) {
        this.teamId = teamId;
        this.userId = userId;
    }
}
