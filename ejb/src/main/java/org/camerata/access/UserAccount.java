package org.camerata.access;

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

/** A person who can log in. The password is known only as its bcrypt hash. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "user_account")
@NamedQuery(
        name = "UserAccount.byName",
        query = "select u from UserAccount u where u.username = :username")
@NamedQuery(name = "UserAccount.count", query = "select count(u) from UserAccount u")
class UserAccount {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String displayName;
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private Instant createdAt;

    @Version private int version;

    protected UserAccount() {} // JPA

    UserAccount(String username, String displayName, String passwordHash, Role role, Instant now) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
    }

    String passwordHash() {
        return passwordHash;
    }

    UserView view() {
        return new UserView(id, username, displayName, role);
    }
}
