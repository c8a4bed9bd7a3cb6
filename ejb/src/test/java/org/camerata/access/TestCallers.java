package org.camerata.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** People and programs to ask as. */
public final class TestCallers {

    public static final String SID = "0123456789abcdef0123456789abcdef";
    static final Credential SESSION = new Credential(Credential.Kind.SESSION, 11, SID);
    static final Credential TOKEN = new Credential(Credential.Kind.API_TOKEN, 12, "exporter");
    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private TestCallers() {}

    public static Caller admin() {
        return person(1, Role.ADMIN);
    }

    /** May do this, and nothing else, to the cameras of the group. */
    public static Caller who(Role role, Permission permission, long group) {
        return person(role, allowance(permission, group));
    }

    /** As {@link #who}, for footage that is younger. */
    public static Caller who(Role role, Permission permission, long group, int footageHours) {
        return person(role, recent(permission, group, footageHours));
    }

    static Caller person(Role role, Allowance... allowances) {
        return person(2, role, allowances);
    }

    static Caller person(long id, Role role, Allowance... allowances) {
        return caller(user(id, role), SESSION, role.permissions(), allowances);
    }

    /** A program with a token that is good for these. */
    static Caller program(Role role, Set<Permission> ceiling, Allowance... allowances) {
        return caller(user(2, role), TOKEN, ceiling, allowances);
    }

    static Caller restricted(Role role, Caller.Restriction restriction) {
        return new Caller(user(2, role), SESSION, role.permissions(), List.of(), restriction);
    }

    static Allowance allowance(Permission permission, long group) {
        return new Allowance(permission, group, false, null);
    }

    static Allowance recent(Permission permission, long group, int footageHours) {
        return new Allowance(permission, group, false, footageHours);
    }

    /** For the group that holds every camera. */
    static Allowance everywhere(Permission permission) {
        return new Allowance(permission, 1, true, null);
    }

    static UserView user(long id, Role role) {
        return new UserView(
                id,
                "user" + id,
                "User " + id,
                role,
                UserState.ACTIVE,
                false,
                false,
                LONG_AGO,
                null);
    }

    private static Caller caller(
            UserView user, Credential credential, Set<Permission> ceiling, Allowance... some) {
        return new Caller(user, credential, ceiling, List.of(some), Caller.Restriction.NONE);
    }
}
