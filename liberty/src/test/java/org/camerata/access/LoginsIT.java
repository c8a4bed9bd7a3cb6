package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Base64;
import org.camerata.container.Database;
import org.camerata.node.NodeSettings;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

@ArquillianTest
class LoginsIT {

    @Inject Logins logins;
    @Inject NodeSettings settings;
    @Inject Database database;

    @Test
    void thereIsOneFirstAdministrator() throws SQLException {
        assertThat(database.number("select count(*) from user_account")).isEqualTo(1);
        assertThat(database.text("select role from user_account where username = 'admin'"))
                .isEqualTo("ADMIN");
    }

    @Test
    void knowsAUserByThePassword() {
        assertThat(logins.authenticate("admin", password()).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> logins.authenticate("admin", password() + "x"))
                .isInstanceOf(BadCredentials.class);
    }

    @Test
    void refusesAnUnknownUser() {
        assertThatThrownBy(() -> logins.authenticate("nobody", password()))
                .isInstanceOf(BadCredentials.class);
    }

    @Test
    void signsTokensThatSayWhoAndWhat() {
        String token = logins.login("admin", password()).accessToken();

        String payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        String claims = new String(Base64.getUrlDecoder().decode(payload), UTF_8);
        assertThat(claims)
                .contains("\"iss\":\"urn:camerata\"")
                .contains("\"upn\":\"admin\"")
                .contains("\"groups\":[\"ADMIN\"]");
    }

    @Test
    void exchangesARefreshTokenOnce() {
        TokenPair first = logins.login("admin", password());

        TokenPair second = logins.refresh(first.refreshToken());
        TokenPair third = logins.refresh(second.refreshToken());

        assertThat(third.refreshToken()).isNotIn(first.refreshToken(), second.refreshToken());
    }

    @Test
    void endsTheWholeFamilyWhenATokenIsUsedAgain() {
        TokenPair first = logins.login("admin", password());
        TokenPair second = logins.refresh(first.refreshToken());

        assertThatThrownBy(() -> logins.refresh(first.refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
        assertThatThrownBy(() -> logins.refresh(second.refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
    }

    @Test
    void leavesOtherFamiliesAlone() {
        TokenPair stolen = logins.login("admin", password());
        TokenPair other = logins.login("admin", password());
        logins.refresh(stolen.refreshToken());

        assertThatThrownBy(() -> logins.refresh(stolen.refreshToken()))
                .isInstanceOf(RefreshTokenRejected.class);
        assertThat(logins.refresh(other.refreshToken()).accessToken()).isNotEmpty();
    }

    @Test
    void keepsNoTokenThatCouldBeUsed() throws SQLException {
        String token = logins.login("admin", password()).refreshToken();

        assertThat(
                        database.number(
                                "select count(*) from refresh_token where token_hash = ?",
                                token.getBytes(UTF_8)))
                .isZero();
    }

    private String password() {
        return settings.adminPassword().orElseThrow();
    }
}
