package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.camerata.access.Caller.Restriction;
import org.camerata.audit.Actor;
import org.camerata.audit.CurrentActor;
import org.camerata.container.Database;
import org.camerata.container.Together;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class SecondFactorsIT {

    private static final int CALLERS = 8;

    @Inject TestAccess access;
    @Inject OwnAccount account;
    @Inject LoginSteps steps;
    @Inject UserAccounts accounts;
    @Inject Users users;
    @Inject RolePolicies policies;
    @Inject TotpCodes totp;
    @Inject TotpSecrets secrets;
    @Inject Callers callers;
    @Inject CurrentActor actor;
    @Inject Database database;
    @Inject Clock clock;

    private long maria;
    private List<String> recoveryCodes;

    @BeforeEach
    void mariaEnrolsOne() {
        access.becomeAdmin();
        maria = access.person(Role.OPERATOR);
        actor.is(Actor.anonymous("192.0.2.7", "r-1"));
        access.become(maria);
        account.offerSecondFactor();
        recoveryCodes = account.confirmSecondFactor(code(0));
        access.becomeAdmin();
    }

    @Test
    void letsInWithACodeOnce() {
        assertThat(enter(code(1)).user().secondFactor()).isTrue();

        assertThatThrownBy(() -> enter(code(1))).isInstanceOf(WrongCode.class);
        assertThatThrownBy(() -> enter(null)).isInstanceOf(SecondFactorRequired.class);
    }

    @Test
    void letsOneOfManyInWithTheSameRecoveryCode() throws Exception {
        String code = recoveryCodes.get(0);

        List<Together.Outcome<SignedIn>> outcomes = Together.call(CALLERS, () -> enter(code));

        assertThat(outcomes).filteredOn(Together.Outcome::succeeded).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.succeeded())
                .extracting(Together.Outcome::fault)
                .allMatch(WrongCode.class::isInstance);
    }

    @Test
    void remembersWrongCodesAlthoughItRefusesThem() throws SQLException {
        assertWrong(3);
        assertThat(wrongCodes()).isEqualTo(3);

        enter(code(1));
        assertThat(wrongCodes()).isZero();
    }

    @Test
    void locksTheAccountAtTheTenthWrongCode() {
        String sid = access.begin(maria);
        assertThat(callers.bySession(sid)).isPresent();

        assertWrong(SecondFactor.WRONG_CODES_MAX);

        assertThat(users.get(maria).state()).isEqualTo(UserState.LOCKED);
        assertThat(callers.bySession(sid)).isEmpty();
        assertThatThrownBy(() -> enter(code(1))).isInstanceOf(AccountClosed.class);

        users.move(maria, UserState.ACTIVE);
        assertThat(enter(code(1)).user().id()).isEqualTo(maria);
    }

    @Test
    void isKeptSealed() throws SQLException {
        assertThat(
                        database.number(
                                "select count(*) from user_account where id = ?"
                                        + " and instr(totp_secret, ?) > 0",
                                maria,
                                secret()))
                .isZero();
    }

    @Test
    void isTakenAwayFromWhoLostIt() {
        users.removeSecondFactor(maria);

        assertThat(enter(null).user().secondFactor()).isFalse();
    }

    @Test
    void isDemandedOfEverybodyWhoHasTheRole() {
        NewUser joan = users.create(new CreateUser("joan", null, Role.VIEWER, null));
        long id = joan.user().id();
        policies.requireSecondFactor(Role.VIEWER, true);
        try {
            assertThat(access.become(id).restriction()).isEqualTo(Restriction.PASSWORD_CHANGE);
            account.changePassword(joan.password(), "tulips in the deep snow");
            assertThat(access.become(id).restriction()).isEqualTo(Restriction.SECOND_FACTOR);
        } finally {
            access.becomeAdmin();
            policies.requireSecondFactor(Role.VIEWER, false);
        }
        assertThat(access.become(id).restriction()).isEqualTo(Restriction.NONE);
    }

    private void assertWrong(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> enter("no code")).isInstanceOf(WrongCode.class);
        }
    }

    private SignedIn enter(String code) {
        return steps.enter(maria, new LoginAttempt("maria", "is right", code, TestAccess.ORIGIN));
    }

    private long wrongCodes() throws SQLException {
        return database.number("select wrong_codes from user_account where id = ?", maria);
    }

    /** Of this step, or of so many later. */
    private String code(int later) {
        long step = clock.instant().getEpochSecond() / TotpCodes.STEP.toSeconds();
        return totp.at(step + later, secret());
    }

    private byte[] secret() {
        AtomicReference<byte[]> sealed = new AtomicReference<>();
        database.together(
                () -> sealed.set(accounts.find(maria).orElseThrow().secondFactor().sealedSecret()));
        return secrets.open(sealed.get());
    }
}
