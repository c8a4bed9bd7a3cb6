package org.camerata.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camerata.access.Caller;
import org.camerata.access.Credential;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.UserState;
import org.camerata.access.UserView;
import org.camerata.shared.DomainException;

/** Decides as the guard does, without a database. */
class GuardByHand extends Guard {

    final CallerByHand current = new CallerByHand();
    final List<String> turnedAway = new ArrayList<>();

    static class CallerByHand extends CurrentCaller {
        private Caller caller;

        @Override
        public void is(Caller known) {
            caller = known;
        }

        @Override
        public boolean isKnown() {
            return caller != null;
        }

        @Override
        public Caller get() {
            return caller;
        }
    }

    static class Refusal extends DomainException {
        private static final long serialVersionUID = 1L;

        Refusal() {
            super(Kind.FORBIDDEN, "forbidden", "No");
        }
    }

    static Caller caller(Role role, Caller.Restriction restriction) {
        return new Caller(
                new UserView(
                        7,
                        "maria",
                        "Maria",
                        role,
                        UserState.ACTIVE,
                        false,
                        false,
                        Instant.EPOCH,
                        null),
                new Credential(Credential.Kind.SESSION, 9, "0123456789abcdef0123456789abcdef"),
                Set.copyOf(role.permissions()),
                List.of(),
                restriction);
    }

    @Override
    public void demandUnrestricted() {
        if (current.get().isRestricted()) {
            throw new Refusal();
        }
    }

    @Override
    public void demand(Permission permission) {
        if (!current.get().may(permission)) {
            throw new Refusal();
        }
    }

    @Override
    public void turnedAway(String operation) {
        turnedAway.add(operation);
    }
}
