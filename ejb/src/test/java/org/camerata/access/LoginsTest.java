package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camerata.fakes.Identity;
import org.camerata.node.NodeSettings;
import org.camerata.node.SettingsByHand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first user, and who gets in. */
class LoginsTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final String LONGEST = "x".repeat(Logins.PASSWORD_LENGTH_MAX);

    final AccountsInMemory users = new AccountsInMemory();
    final Logins logins = new Logins();
    final FirstAdminStartup startup = new FirstAdminStartup();

    @BeforeEach
    void freshInstallation() {
        logins.users = users;
        startup.users = users;
        startup.clock = Clock.fixed(NOON, ZoneOffset.UTC);
    }

    @Test
    void letTheFirstAdministratorInByTheGivenPassword() {
        start("correct horse");

        assertThat(logins.authenticate("admin", "correct horse"))
                .isEqualTo(new UserView(1, "admin", "Administrator", Role.ADMIN));
    }

    @Test
    void sayTheSameOfAWrongPasswordAndAnUnknownName() {
        start("correct horse");

        assertThatThrownBy(() -> logins.authenticate("admin", "wrong"))
                .isInstanceOf(BadCredentials.class)
                .hasMessage("The user name or the password is wrong");
        assertThatThrownBy(() -> logins.authenticate("nobody", "correct horse"))
                .isInstanceOf(BadCredentials.class)
                .hasMessage("The user name or the password is wrong");
    }

    @Test
    void readPasswordsUpToTheirBoundOnly() {
        start(LONGEST);

        assertThat(logins.authenticate("admin", LONGEST).username()).isEqualTo("admin");
        assertThatThrownBy(() -> logins.authenticate("admin", LONGEST + "x"))
                .isInstanceOf(BadCredentials.class);
    }

    @Test
    void keepTheAdministratorWhoIsThere() {
        start("correct horse");
        start("another password");

        assertThat(users.count()).isEqualTo(1);
        assertThat(logins.authenticate("admin", "correct horse").id()).isEqualTo(1);
    }

    @Test
    void haveNobodyWhereNoPasswordWasGiven() {
        start(null);

        assertThat(users.count()).isZero();
    }

    private void start(String password) {
        startup.settings = settings(password);
        startup.createWhereNobodyIs();
    }

    private static NodeSettings settings(String password) {
        return new SettingsByHand() {
            @Override
            public Optional<String> adminPassword() {
                return Optional.ofNullable(password);
            }
        };
    }

    static class AccountsInMemory extends UserAccounts {
        private final Map<String, UserAccount> rows = new LinkedHashMap<>();

        @Override
        void add(UserAccount user) {
            Identity.give(user, rows.size() + 1L);
            rows.put(user.view().username(), user);
        }

        @Override
        Optional<UserAccount> byName(String username) {
            return Optional.ofNullable(rows.get(username));
        }

        @Override
        long count() {
            return rows.size();
        }
    }
}
