package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.camerata.audit.AuditAction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecondFactorsTest {

    static final LoginOrigin ORIGIN = new LoginOrigin(Channel.API, "192.0.2.7", null);
    static final String PASSWORD = "a password of my own";
    static final String HASH = Passwords.hash(PASSWORD);

    final AccessInMemory access = new AccessInMemory();
    final byte[] secret = access.secondFactors.totp.newSecret();
    UserAccount maria;
    List<String> recoveryCodes;

    @BeforeEach
    void mariaHasEnrolledOne() {
        maria = offered("maria", Role.OPERATOR);
        recoveryCodes = access.secondFactors.confirm(maria, code(0));
        access.trail.events.clear();
    }

    @Test
    void areAskedForOnlyAfterTheRightPassword() {
        assertThatThrownBy(() -> login(PASSWORD, null)).isInstanceOf(SecondFactorRequired.class);
        assertThatThrownBy(() -> login(PASSWORD, " ")).isInstanceOf(SecondFactorRequired.class);
        assertThatThrownBy(() -> login("a wrong one", code(1))).isInstanceOf(BadCredentials.class);
    }

    @Test
    void letInWithTheNextCode() {
        assertThat(login(PASSWORD, code(1)).user().secondFactor()).isTrue();
    }

    @Test
    void refuseACodeThatWasUsed() {
        assertThatThrownBy(() -> login(PASSWORD, code(0)))
                .isInstanceOf(WrongCode.class); // enrolled

        login(PASSWORD, code(1));
        assertThatThrownBy(() -> login(PASSWORD, code(1))).isInstanceOf(WrongCode.class);
        assertThatThrownBy(() -> login(PASSWORD, code(0))).isInstanceOf(WrongCode.class);
    }

    @Test
    void takeEachRecoveryCodeOnce() {
        login(PASSWORD, recoveryCodes.get(0));
        assertThat(access.trail.actions())
                .containsExactly(
                        AuditAction.SECOND_FACTOR_RECOVERY_USED, AuditAction.LOGIN_SUCCEEDED);

        assertThatThrownBy(() -> login(PASSWORD, recoveryCodes.get(0)))
                .isInstanceOf(WrongCode.class);
        login(PASSWORD, recoveryCodes.get(1));
    }

    @Test
    void lockTheAccountAtTheTenthWrongCode() {
        LoginSession open = access.session(maria);
        for (int i = 1; i < SecondFactor.WRONG_CODES_MAX; i++) {
            assertWrong(maria);
        }
        assertThat(maria.isActive()).isTrue();

        assertWrong(maria);

        assertThat(maria.state()).isEqualTo(UserState.LOCKED);
        assertThat(open.isOpen(access.clock.instant())).isFalse();
        assertThat(access.trail.actions()).contains(AuditAction.USER_STATE_CHANGED);
        assertThatThrownBy(() -> login(PASSWORD, code(1))).isInstanceOf(AccountClosed.class);
    }

    @Test
    void neverLockTheLastAdministrator() {
        UserAccount admin = offered("admin", Role.ADMIN);
        access.secondFactors.confirm(admin, code(0));
        for (int i = 0; i < 2 * SecondFactor.WRONG_CODES_MAX; i++) {
            assertWrong(admin);
        }
        assertThat(admin.isActive()).isTrue();

        access.add("other", Role.ADMIN);
        assertWrong(admin);
        assertThat(admin.state()).isEqualTo(UserState.LOCKED);
    }

    @Test
    void beginToCountAnewOnceTheAccountIsOpenedAgain() {
        for (int i = 0; i < SecondFactor.WRONG_CODES_MAX; i++) {
            assertWrong(maria);
        }
        access.users.move(maria.id(), UserState.ACTIVE);

        assertWrong(maria);
        assertThat(maria.isActive()).isTrue();
    }

    @Test
    void areEnrolledByACodeOfTheSecretThatWasOffered() {
        UserAccount joan = offered("joan", Role.VIEWER);

        assertThatThrownBy(() -> access.secondFactors.confirm(joan, "000 000 0"))
                .isInstanceOf(WrongCode.class);
        assertThat(joan.secondFactor().isEnrolled()).isFalse();

        assertThat(access.secondFactors.confirm(joan, code(0))).isNotEmpty();
        assertThat(joan.secondFactor().isEnrolled()).isTrue();
        assertThat(access.trail.actions()).containsExactly(AuditAction.SECOND_FACTOR_ENROLLED);
    }

    @Test
    void areKeptSealedOnly() {
        assertThat(maria.secondFactor().sealedSecret()).isNotEqualTo(secret).hasSizeGreaterThan(20);
        assertThat(access.trail.events.toString().toUpperCase(Locale.ROOT))
                .doesNotContain(access.secondFactors.totp.base32(secret));
    }

    private void assertWrong(UserAccount user) {
        assertThatThrownBy(() -> access.secondFactors.demand(user, "not a code"))
                .isInstanceOf(WrongCode.class);
    }

    private UserAccount offered(String name, Role role) {
        UserAccount user = access.add(name, role);
        user.givePassword(HASH, false, access.clock.instant());
        user.secondFactor().offer(access.secondFactors.secrets.seal(secret));
        return user;
    }

    private SignedIn login(String password, String code) {
        return access.logins.login(new LoginAttempt("maria", password, code, ORIGIN));
    }

    /** Of this step, or of so many later. */
    private String code(int steps) {
        long step = access.clock.instant().getEpochSecond() / TotpCodes.STEP.toSeconds();
        return access.secondFactors.totp.at(step + steps, secret);
    }
}
