package org.camerata.api;

import jakarta.ws.rs.core.SecurityContext;
import java.util.Optional;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who calls, as the token says. Only a bearer token counts: a browser sends cookies by itself. */
record Caller(String username, Role role) {

    static Optional<Caller> of(SecurityContext context) {
        if (!(context.getUserPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        return token.getGroups().stream()
                .flatMap(group -> role(group).stream())
                .findFirst()
                .map(role -> new Caller(token.getName(), role));
    }

    boolean may(Permission permission) {
        return role.may(permission);
    }

    private static Optional<Role> role(String group) {
        for (Role role : Role.values()) {
            if (role.name().equals(group)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
