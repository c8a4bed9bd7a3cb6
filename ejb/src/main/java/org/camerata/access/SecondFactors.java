package org.camerata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditTrail;

/** Checks codes of second factors, and says what follows from wrong ones. */
@ApplicationScoped
class SecondFactors {

    @Inject TotpCodes totp;
    @Inject TotpSecrets secrets;
    @Inject RecoveryCodeRows recoveryCodes;
    @Inject UserAccounts users;
    @Inject SessionEnds sessions;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;
    @Inject Clock clock;

    /**
     * Lets go on who has a code of the authenticator app, or an unused recovery code.
     *
     * @throws WrongCode if it is neither; too many in a row lock the account, because somebody else
     *     knows its password
     */
    void demand(UserAccount user, String code) {
        SecondFactor factor = user.secondFactor();
        OptionalLong step = step(factor, code);
        if (step.isPresent()) {
            factor.accept(step.getAsLong());
        } else if (recoveryCodes.use(user, code, clock.instant())) {
            factor.forgive();
            trail.record(Users.event(AuditAction.SECOND_FACTOR_RECOVERY_USED, user));
        } else {
            if (factor.refuse()) {
                lock(user);
            }
            throw new WrongCode();
        }
    }

    /**
     * Enrols a factor that was offered.
     *
     * @return recovery codes, to be shown once
     * @throws WrongCode if the code is not one of the secret that was offered
     */
    List<String> confirm(UserAccount user, String code) {
        SecondFactor factor = user.secondFactor();
        long step = step(factor, code).orElseThrow(WrongCode::new);
        factor.confirm(step, clock.instant());
        trail.record(Users.event(AuditAction.SECOND_FACTOR_ENROLLED, user));
        changed.fire(new AccessChanged());
        return recoveryCodes.renew(user);
    }

    private OptionalLong step(SecondFactor factor, String code) {
        OptionalLong step =
                totp.matchingStep(secrets.open(factor.sealedSecret()), code, clock.instant());
        return step.isPresent() && factor.isFresh(step.getAsLong()) ? step : OptionalLong.empty();
    }

    /** Not the last administrator: then nobody could open the account again. */
    private void lock(UserAccount user) {
        if (user.role() == Role.ADMIN && !users.isOtherAdmin(user.id())) {
            return;
        }
        trail.record(
                Users.event(AuditAction.USER_STATE_CHANGED, user)
                        .from(Map.of("state", user.state()))
                        .to(Map.of("state", UserState.LOCKED))
                        .because("too many wrong codes after the right password"));
        user.move(UserState.LOCKED);
        sessions.endAll(user, SessionEnd.ACCOUNT);
        changed.fire(new AccessChanged());
    }
}
