package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTarget;
import org.camerata.audit.AuditTrail;
import org.camerata.meter.Metered;
import org.camerata.meter.Meters;
import org.camerata.meter.Tally;
import org.camerata.shared.DomainException;

/**
 * Lets people in by name, password and, where they have one, second factor. Passwords are checked
 * outside of any transaction, because that takes long on purpose.
 */
@ApplicationScoped
public class Logins implements Metered {

    @Inject LoginSteps steps;
    @Inject LoginThrottle throttle;
    @Inject AuditTrail trail;

    private final Tally<LoginOutcome> outcomes = new Tally<>(LoginOutcome.class);

    @Override
    public void describe(Meters meters) {
        meters.counter("camerata_logins_total", "Logins by what came of them", "outcome", outcomes);
    }

    /**
     * Starts a session. Unknown names and wrong passwords get the same answer in the same time.
     *
     * @throws TooManyAttempts if name or address failed too often of late
     * @throws BadCredentials if the name or the password is wrong
     * @throws AccountClosed if the password is right and the account locked or disabled
     * @throws SecondFactorRequired if the password is right and a code is missing
     * @throws WrongCode if the password is right and the code is not
     */
    public SignedIn login(LoginAttempt attempt) {
        try {
            SignedIn signedIn = enter(attempt);
            outcomes.add(LoginOutcome.SUCCEEDED);
            return signedIn;
        } catch (DomainException refusal) {
            LoginOutcome outcome = LoginOutcome.of(refusal);
            outcomes.add(outcome);
            boolean throttled = outcome == LoginOutcome.THROTTLED;
            trail.recordAtOnce(
                    AuditEvent.refused(
                                    throttled
                                            ? AuditAction.LOGIN_THROTTLED
                                            : AuditAction.LOGIN_REFUSED)
                            .on(new AuditTarget("user", null, shortened(attempt.username())))
                            .because(refusal.code()));
            throw refusal;
        }
    }

    /**
     * Exchanges a refresh token for a new pair; it cannot be used again.
     *
     * @throws RefreshTokenRejected if it is unknown or expired or its session ended, or if it was
     *     used before, which ends its session
     */
    public TokenPair refresh(String refreshToken) {
        return steps.refresh(refreshToken);
    }

    private SignedIn enter(LoginAttempt attempt) {
        if (attempt.isTooLong()) {
            throw new BadCredentials();
        }
        LoginOrigin origin = attempt.origin();
        Optional<LoginSteps.Door> door = steps.find(attempt.username(), origin.address());
        boolean known = door.map(LoginSteps.Door::isKnownThere).orElse(false);
        try (LoginThrottle.Attempt counted =
                throttle.begin(name(attempt, door), origin.address(), known)) {
            boolean right =
                    door.flatMap(LoginSteps.Door::passwordHash)
                            .map(hash -> Passwords.matches(attempt.password(), hash))
                            .orElseGet(() -> Passwords.matchesNobody(attempt.password()));
            if (!right) {
                counted.failed();
                throw new BadCredentials();
            }
            return enter(attempt, door.orElseThrow().userId(), counted);
        }
    }

    private SignedIn enter(LoginAttempt attempt, long userId, LoginThrottle.Attempt counted) {
        try {
            SignedIn signedIn = steps.enter(userId, attempt);
            counted.succeeded();
            return signedIn;
        } catch (WrongCode wrong) {
            counted.failed();
            throw wrong;
        }
    }

    /** As it is stored, where it is: the database takes more spellings for the same than we do. */
    private static String name(LoginAttempt attempt, Optional<LoginSteps.Door> door) {
        return door.map(LoginSteps.Door::username).orElse(attempt.username());
    }

    private static String shortened(String username) {
        return username.length() <= LoginAttempt.USERNAME_LENGTH_MAX
                ? username
                : username.substring(0, LoginAttempt.USERNAME_LENGTH_MAX);
    }
}
