package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    static final String OLD = "tulips in the snow";
    static final String NEW = "roses under the bridge";
    static final String HASH = Passwords.hash(OLD);

    final AccessInMemory access = new AccessInMemory();
    final OwnAccount account = new OwnAccount();
    final Policies policies = new Policies();
    UserAccount maria;
    LoginSession desk;
    LoginSession phone;

    /** The role_policy table as a set. */
    static class Policies extends RolePolicyRows {
        final Set<Role> demanding = EnumSet.noneOf(Role.class);

        @Override
        boolean isSecondFactorRequired(Role role) {
            return demanding.contains(role);
        }
    }

    @BeforeEach
    void mariaAsksFromHerDesk() {
        account.users = access.accounts;
        account.sessions = access.ends;
        account.secondFactors = access.secondFactors;
        account.recoveryCodes = access.recoveryCodes;
        account.policies = policies;
        account.secrets = access.secondFactors.secrets;
        account.totp = access.secondFactors.totp;
        account.throttle = access.logins.throttle;
        account.current = access.current;
        account.actor = access.actor;
        account.trail = access.trail;
        account.changed = access.changed;
        account.clock = access.clock;
        maria = access.add("maria", Role.OPERATOR);
        maria.givePassword(HASH, true, access.clock.instant());
        desk = access.session(maria);
        phone = access.session(maria);
        access.actor.is(Actor.anonymous("192.0.2.7", "r-1"));
        access.current.is(
                new Caller(
                        maria.view(),
                        new Credential(Credential.Kind.SESSION, desk.id(), desk.sid()),
                        maria.role().permissions(),
                        List.of(),
                        Caller.Restriction.PASSWORD_CHANGE));
    }

    @Test
    void changesThePasswordEvenWhereThatIsDemandedFirst() {
        account.changePassword(OLD, NEW);

        assertThat(Passwords.matches(NEW, maria.passwordHash().orElseThrow())).isTrue();
        assertThat(maria.view().passwordChangeRequired()).isFalse();
        assertThat(access.trail.actions())
                .containsExactly(AuditAction.SESSION_ENDED, AuditAction.PASSWORD_CHANGED);
        assertThat(access.trail.events.toString()).doesNotContain(OLD, NEW);
    }

    @Test
    void endsTheOtherSessionsWithThePassword() {
        account.changePassword(OLD, NEW);

        assertThat(desk.isOpen(access.clock.instant())).isTrue();
        assertThat(phone.isOpen(access.clock.instant())).isFalse();
        assertThat(access.changed.fired).isNotEmpty();
    }

    @Test
    void takesNoPasswordThatIsWeakOrTheSame() {
        assertInvalid(() -> account.changePassword(OLD, OLD));
        assertThatThrownBy(() -> account.changePassword(OLD, "short"))
                .isInstanceOf(WeakPassword.class);
        assertThat(maria.passwordHash()).contains(HASH);
    }

    @Test
    void makesWhoeverGuessesAtAnOpenDeskWait() {
        for (int i = 0; i <= LoginThrottle.FREE_FAILURES_PER_ADDRESS; i++) {
            assertThatThrownBy(() -> account.changePassword("a wrong one", NEW))
                    .isInstanceOf(WrongPassword.class);
        }

        assertThatThrownBy(() -> account.changePassword(OLD, NEW))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void enrolsASecondFactorByACodeOfWhatWasOffered() {
        enrol();

        assertThat(account.secondFactor())
                .isEqualTo(new OwnAccount.SecondFactorView(true, false, 2));
        assertInvalid(account::offerSecondFactor);
        assertInvalid(() -> account.confirmSecondFactor("000000"));
    }

    @Test
    void confirmsNothingThatWasNotOffered() {
        assertInvalid(() -> account.confirmSecondFactor("000000"));
        assertInvalid(() -> account.removeSecondFactor("000000"));
        assertInvalid(() -> account.renewRecoveryCodes("000000"));
    }

    @Test
    void neverPrintsWhatItOffers() {
        OwnAccount.Offer offer = account.offerSecondFactor();

        assertThat(offer.uri()).contains(offer.secret()).startsWith("otpauth://");
        assertThat(offer.toString()).doesNotContain(offer.secret());
    }

    @Test
    void givesUpASecondFactorByARecoveryCodeUnlessTheRoleDemandsOne() {
        List<String> codes = enrol();
        policies.demanding.add(Role.OPERATOR);
        assertInvalid(() -> account.removeSecondFactor(codes.get(0)));

        policies.demanding.clear();
        assertThatThrownBy(() -> account.removeSecondFactor("no code"))
                .isInstanceOf(WrongCode.class);
        account.removeSecondFactor(codes.get(0));

        assertThat(account.secondFactor())
                .isEqualTo(new OwnAccount.SecondFactorView(false, false, 0));
    }

    @Test
    void isNothingForPrograms() {
        access.current.is(TestCallers.program(Role.OPERATOR, Role.OPERATOR.permissions()));

        assertPersonsOnly(() -> account.changePassword(OLD, NEW));
        assertPersonsOnly(account::offerSecondFactor);
        assertPersonsOnly(account::secondFactor);
        assertPersonsOnly(() -> account.confirmSecondFactor("000000"));
        assertPersonsOnly(() -> account.renewRecoveryCodes("000000"));
        assertPersonsOnly(() -> account.removeSecondFactor("000000"));
    }

    @Test
    void letsARightPasswordForgiveTheMistypedOnes() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> account.changePassword("a wrong one", NEW))
                    .isInstanceOf(WrongPassword.class);
        }

        assertThatCode(() -> account.changePassword(OLD, NEW)).doesNotThrowAnyException();
    }

    private List<String> enrol() {
        account.offerSecondFactor();
        byte[] secret = account.secrets.open(maria.secondFactor().sealedSecret());
        long step = access.clock.instant().getEpochSecond() / TotpCodes.STEP.toSeconds();
        return account.confirmSecondFactor(account.totp.at(step, secret));
    }

    private static void assertInvalid(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(InvalidAccess.class);
    }

    private static void assertPersonsOnly(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(PersonsOnly.class);
    }
}
