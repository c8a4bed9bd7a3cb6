package org.camerata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A person, or another system, that acts here. A password is known only as its bcrypt hash. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "user_account")
@NamedQuery(
        name = "UserAccount.byName",
        query = "select u from UserAccount u where u.username = :username")
@NamedQuery(name = "UserAccount.count", query = "select count(u) from UserAccount u")
@NamedQuery(
        name = "UserAccount.admins",
        query =
                "select u from UserAccount u where u.role = ADMIN and u.state = ACTIVE order by u.id")
class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(name = "account_role")
    private Role role;

    @Enumerated(EnumType.STRING)
    private UserState state;

    private boolean passwordChangeRequired;
    private Instant passwordChangedAt;
    private Instant createdAt;
    private Instant lastLoginAt;

    @Embedded private SecondFactor secondFactor;

    @Version private int version;

    protected UserAccount() {} // JPA

    UserAccount(String username, String displayName, Role role, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.role = role;
        this.state = UserState.ACTIVE;
        this.createdAt = now;
        this.secondFactor = new SecondFactor();
    }

    void describe(String newDisplayName, Role newRole) {
        displayName = newDisplayName;
        role = newRole;
        if (!role.hasPassword()) {
            passwordHash = null;
            secondFactor.remove();
        }
    }

    void move(UserState next) {
        state = next;
        secondFactor.forgive();
    }

    /**
     * @param byAnother whether somebody else chose it, so that its owner must change it
     */
    void givePassword(String hash, boolean byAnother, Instant now) {
        passwordHash = hash;
        passwordChangeRequired = byAnother;
        passwordChangedAt = now;
    }

    void loggedIn(Instant now) {
        lastLoginAt = now;
    }

    long id() {
        return id;
    }

    String username() {
        return username;
    }

    String displayName() {
        return displayName;
    }

    Role role() {
        return role;
    }

    UserState state() {
        return state;
    }

    boolean isActive() {
        return state == UserState.ACTIVE;
    }

    /** Empty for one who has no password. */
    Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    SecondFactor secondFactor() {
        return secondFactor;
    }

    UserView view() {
        return new UserView(
                id,
                username,
                displayName,
                role,
                state,
                passwordChangeRequired,
                secondFactor.isEnrolled(),
                createdAt,
                lastLoginAt);
    }
}
