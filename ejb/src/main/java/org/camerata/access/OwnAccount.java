package org.camerata.access;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditTrail;
import org.camerata.audit.CurrentActor;

/**
 * What people do with their own account. Some of it must be done before anything else, so none of
 * it asks for a permission; a token may do nothing of it.
 */
@Stateless
public class OwnAccount {

    @Inject UserAccounts users;
    @Inject SessionEnds sessions;
    @Inject SecondFactors secondFactors;
    @Inject RecoveryCodeRows recoveryCodes;
    @Inject RolePolicyRows policies;
    @Inject TotpSecrets secrets;
    @Inject TotpCodes totp;
    @Inject LoginThrottle throttle;
    @Inject CurrentCaller current;
    @Inject CurrentActor actor;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;
    @Inject Clock clock;

    /**
     * What its owner sees of their second factor.
     *
     * @param required whether their role demands one
     * @param recoveryCodesLeft unused recovery codes
     */
    public record SecondFactorView(boolean enrolled, boolean required, long recoveryCodesLeft) {}

    /**
     * A second factor to enrol.
     *
     * @param secret to be typed into an authenticator app, in base32
     * @param uri the same as {@code otpauth://}
     * @param qrCode the same as an SVG image
     */
    public record Offer(String secret, String uri, String qrCode) {

        /** Never the secret. */
        @Override
        public String toString() {
            return "Offer";
        }
    }

    /**
     * Changes the password, and ends the caller's other sessions.
     *
     * @throws WrongPassword if the current password is wrong
     * @throws WeakPassword if the new one is too easy to guess
     * @throws InvalidAccess if both are the same
     * @throws TooManyAttempts if wrong passwords were given too often
     */
    public void changePassword(String currentPassword, String newPassword) {
        UserAccount user = person();
        demandPassword(user, currentPassword);
        if (newPassword.equals(currentPassword)) {
            throw new InvalidAccess("newPassword", "Choose a password other than the current one");
        }
        PasswordRules.demand(newPassword, user.username(), user.displayName());
        user.givePassword(Passwords.hash(newPassword), false, clock.instant());
        sessions.endOthers(current.get(), SessionEnd.PASSWORD);
        trail.record(Users.event(AuditAction.PASSWORD_CHANGED, user));
        changed.fire(new AccessChanged());
    }

    public SecondFactorView secondFactor() {
        UserAccount user = person();
        return new SecondFactorView(
                user.secondFactor().isEnrolled(),
                policies.isSecondFactorRequired(user.role()),
                recoveryCodes.left(user));
    }

    /**
     * Makes a secret for an authenticator app. It counts once a code was given back.
     *
     * @throws InvalidAccess if a second factor is enrolled already
     */
    public Offer offerSecondFactor() {
        UserAccount user = person();
        if (user.secondFactor().isEnrolled()) {
            throw new InvalidAccess("code", "A second factor is enrolled: remove it first");
        }
        byte[] secret = totp.newSecret();
        user.secondFactor().offer(secrets.seal(secret));
        String uri = totp.uri(secret, user.username());
        return new Offer(totp.base32(secret), uri, totp.qrCode(uri));
    }

    /**
     * Enrols what was offered, by a code that the app shows.
     *
     * @return recovery codes, to be shown once
     * @throws WrongCode if it is not the right one
     * @throws InvalidAccess if nothing was offered
     */
    public List<String> confirmSecondFactor(String code) {
        UserAccount user = person();
        if (!user.secondFactor().isOffered() || user.secondFactor().isEnrolled()) {
            throw new InvalidAccess("code", "There is no second factor to confirm");
        }
        return counted(user, () -> secondFactors.confirm(user, code));
    }

    /**
     * Makes new recovery codes, by a code of the app; the old ones are worthless.
     *
     * @return the codes, to be shown once
     * @throws WrongCode if it is not the right one
     */
    public List<String> renewRecoveryCodes(String code) {
        UserAccount user = enrolled(code);
        trail.record(Users.event(AuditAction.SECOND_FACTOR_RECOVERY_RENEWED, user));
        return recoveryCodes.renew(user);
    }

    /**
     * Gives up the second factor, by a code of the app or a recovery code.
     *
     * @throws WrongCode if it is not the right one
     * @throws InvalidAccess if the role demands a second factor
     */
    public void removeSecondFactor(String code) {
        if (policies.isSecondFactorRequired(current.get().user().role())) {
            throw new InvalidAccess("code", "Your role demands a second factor");
        }
        UserAccount user = enrolled(code);
        user.secondFactor().remove();
        recoveryCodes.deleteOf(user);
        trail.record(Users.event(AuditAction.SECOND_FACTOR_REMOVED, user));
        changed.fire(new AccessChanged());
    }

    private UserAccount enrolled(String code) {
        UserAccount user = person();
        if (!user.secondFactor().isEnrolled()) {
            throw new InvalidAccess("code", "No second factor is enrolled");
        }
        counted(
                user,
                () -> {
                    secondFactors.demand(user, code);
                    return user;
                });
        return user;
    }

    private void demandPassword(UserAccount user, String password) {
        counted(
                user,
                () -> {
                    if (user.passwordHash().filter(hash -> matches(password, hash)).isEmpty()) {
                        throw new WrongPassword();
                    }
                    return user;
                });
    }

    /** Their session shows that they were let in, so their own address is known. */
    private <T> T counted(UserAccount user, Supplier<T> proof) {
        try (LoginThrottle.Attempt attempt =
                throttle.begin(user.username(), actor.get().address(), true)) {
            try {
                T result = proof.get();
                attempt.succeeded();
                return result;
            } catch (WrongCode | WrongPassword wrong) {
                attempt.failed();
                throw wrong;
            }
        }
    }

    private static boolean matches(String password, String hash) {
        return password.length() <= LoginAttempt.PASSWORD_LENGTH_MAX
                && Passwords.matches(password, hash);
    }

    private UserAccount person() {
        Caller caller = current.get();
        if (caller.credential().kind() != Credential.Kind.SESSION) {
            throw new PersonsOnly();
        }
        return users.lock(caller.user().id()).orElseThrow(Unauthenticated::new);
    }
}
