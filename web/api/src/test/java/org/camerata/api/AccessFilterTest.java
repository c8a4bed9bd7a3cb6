package org.camerata.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.SYSTEM_READ;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import org.camerata.access.Caller;
import org.camerata.access.Caller.Restriction;
import org.camerata.access.Callers;
import org.camerata.access.Role;
import org.camerata.access.TokenRates;
import org.camerata.audit.Actor;
import org.camerata.audit.CurrentActor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessFilterTest {

    @SuppressWarnings("unused") // looked up by name
    private static class Operations {
        @Public("nothing")
        void open() {}

        @Requires
        void known() {}

        @Requires(evenRestricted = true)
        void changePassword() {}

        @Requires(SYSTEM_READ)
        void read() {}

        @Requires({USER_READ, USER_WRITE})
        void write() {}

        void forgotten() {}
    }

    static final String SID = "0123456789abcdef0123456789abcdef";
    static final String ADDRESS = "192.0.2.7";

    final RequestByHand request = new RequestByHand();
    final CallersByHand callers = new CallersByHand();
    final GuardByHand guard = new GuardByHand();
    final AccessFilter filter = new AccessFilter();

    @BeforeEach
    void assemble() {
        filter.credentials = new Credentials();
        filter.credentials.callers = callers;
        filter.credentials.actor = new CurrentActor();
        filter.credentials.actor.is(Actor.anonymous(ADDRESS, "r-1"));
        filter.current = guard.current;
        filter.guard = guard;
    }

    @Test
    void letsAnybodyReachWhatIsPublic() {
        assertThat(answer("open")).isNull();
        assertThat(guard.current.isKnown()).isFalse();
    }

    @Test
    void asksForATokenEverywhereElse() {
        Response answer = answer("known");

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeaderString("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"camerata\"");
        assertThat(guard.turnedAway).containsExactly("GET cameras");
    }

    @Test
    void letsARoleDoWhatItMay() {
        signIn(Role.OPERATOR, Restriction.NONE);

        assertThat(answer("known")).isNull();
        assertThat(answer("read")).isNull();
    }

    @Test
    void demandsEveryPermissionThatAnOperationNames() {
        signIn(Role.OPERATOR, Restriction.NONE);
        assertThatThrownBy(() -> answer("write")).isInstanceOf(GuardByHand.Refusal.class);

        signIn(Role.ADMIN, Restriction.NONE);
        assertThat(answer("write")).isNull();
    }

    @Test
    void refusesWhatNamesNothing() {
        signIn(Role.ADMIN, Restriction.NONE);

        assertThat(answer("forgotten").getStatus()).isEqualTo(403);
    }

    @Test
    void knowsNobodyWhoseSessionEndedHoweverGoodTheSignature() {
        signIn(Role.ADMIN, Restriction.NONE);
        callers.sessions.clear();

        assertThat(answer("known").getStatus()).isEqualTo(401);
    }

    @Test
    void knowsNobodyByASignedTokenThatNamesNoSession() {
        request.token = RequestByHand.token(null);

        assertThat(answer("known").getStatus()).isEqualTo(401);
    }

    @Test
    void letsARestrictedCallerDoOnlyWhatLiftsTheRestriction() {
        signIn(Role.ADMIN, Restriction.PASSWORD_CHANGE);

        assertThat(answer("changePassword")).isNull();
        assertThatThrownBy(() -> answer("known")).isInstanceOf(GuardByHand.Refusal.class);
        assertThatThrownBy(() -> answer("write")).isInstanceOf(GuardByHand.Refusal.class);
    }

    @Test
    void knowsAProgramByItsTokenAndByTheAddressThatItComesFrom() {
        callers.tokens.put("cam_x from " + ADDRESS, use(true));
        request.headers.put("Authorization", "bearer  cam_x ");
        assertThat(answer("known")).isNull();

        filter.credentials.actor.is(Actor.anonymous("198.51.100.1", "r-2"));
        assertThat(answer("known").getStatus()).isEqualTo(401);
    }

    @Test
    void takesATokenFromNothingButABearerHeader() {
        callers.tokens.put("cam_x from " + ADDRESS, use(true));
        request.headers.put("Authorization", "Basic cam_x");
        request.headers.put("Cookie", "Authorization=cam_x");

        assertThat(answer("known").getStatus()).isEqualTo(401);
    }

    @Test
    void makesAProgramWaitThatAsksTooOften() {
        callers.tokens.put("cam_x from " + ADDRESS, use(false));
        request.headers.put("Authorization", "Bearer cam_x");

        assertThat(answer("known").getStatus()).isEqualTo(429);
        assertThat(RateHeaders.of(request.context()))
                .hasValueSatisfying(rate -> assertThat(rate.retryAfterSeconds()).isEqualTo(2));
    }

    private void signIn(Role role, Restriction restriction) {
        Caller caller = GuardByHand.caller(role, restriction);
        callers.sessions.put(SID, caller);
        request.token = RequestByHand.token(SID);
    }

    private static Callers.TokenUse use(boolean allowed) {
        return new Callers.TokenUse(
                GuardByHand.caller(Role.API, Restriction.NONE),
                new TokenRates.Rate(
                        allowed, 60, 0, Duration.ofSeconds(60), Duration.ofMillis(1500)));
    }

    private Response answer(String operation) {
        request.answer = null;
        filter.resource = resource(operation);
        filter.filter(request.context());
        return request.answer;
    }

    private static ResourceInfo resource(String operation) {
        return new ResourceInfo() {
            @Override
            public Method getResourceMethod() {
                try {
                    return Operations.class.getDeclaredMethod(operation);
                } catch (NoSuchMethodException e) {
                    throw new IllegalArgumentException(e);
                }
            }

            @Override
            public Class<?> getResourceClass() {
                return Operations.class;
            }
        };
    }
}
