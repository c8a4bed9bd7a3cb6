package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One person or one team may do one thing to the cameras of one group. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "access_grant")
@NamedQuery(
        name = "AccessGrant.allowancesOf",
        query =
                "select new org.camerata.access.Allowance("
                        + "g.permission, g.group.id, g.group.allCameras, g.footageHours)"
                        + " from AccessGrant g where g.user.id = :user or g.team.id in"
                        + " (select m.teamId from TeamMember m where m.userId = :user)")
@NamedQuery(
        name = "AccessGrant.find",
        query =
                "select g from AccessGrant g where g.group.id = :group and g.permission = :permission"
                        + " and (g.user.id = :user or g.team.id = :team)")
class AccessGrant {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private UserAccount user;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "team_id")
    private Team team;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    private CameraGroup group;

    @Enumerated(EnumType.STRING)
    private Permission permission;

    private Integer footageHours;
    private Instant grantedAt;

    @Version private int version;

    protected AccessGrant() {} // JPA

    /** Exactly one of user and team is not null. */
    AccessGrant(
            UserAccount user,
            Team team,
            CameraGroup group,
            Permission permission,
            Integer footageHours,
            Instant now) {
        if ((user == null) == (team == null)) {
            throw new IllegalArgumentException("a grant is for one person or for one team");
        }
        this.user = user;
        this.team = team;
        this.group = group;
        this.permission = permission;
        this.grantedAt = now;
        limit(footageHours);
    }

    /**
     * @param hours null for all footage; ignored where the permission is not about footage
     */
    final void limit(Integer hours) {
        footageHours = permission.isForFootage() ? hours : null;
    }

    long id() {
        return id;
    }

    GrantView view() {
        return new GrantView(
                id,
                user == null ? null : user.id(),
                user == null ? null : user.username(),
                team == null ? null : team.id(),
                team == null ? null : team.name(),
                group.id(),
                group.name(),
                permission,
                footageHours,
                grantedAt);
    }
}
