package org.camerata.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What is demanded of everybody who has a role. There is one row for each role. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "role_policy")
class RolePolicy {

    @Id
    @Enumerated(EnumType.STRING)
    @Column(name = "account_role")
    private Role role;

    private boolean secondFactorRequired;

    @Version private int version;

    protected RolePolicy() {} // JPA

    boolean isSecondFactorRequired() {
        return secondFactorRequired;
    }

    void requireSecondFactor(boolean required) {
        secondFactorRequired = required;
    }
}
