package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The role_policy table: the migration made a row for each role. */
@ApplicationScoped
class RolePolicyRows {

    @PersistenceContext EntityManager entities;

    RolePolicy of(Role role) {
        return entities.find(RolePolicy.class, role);
    }

    boolean isSecondFactorRequired(Role role) {
        return of(role).isSecondFactorRequired();
    }
}
