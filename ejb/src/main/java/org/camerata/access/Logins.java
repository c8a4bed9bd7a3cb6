package org.camerata.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Who somebody is, by name and password, and what they get to prove it afterwards. */
@Stateless
public class Logins {

    static final int PASSWORD_LENGTH_MAX =
            1024; // characters; bounds the work that a caller can ask

    @Inject UserAccounts users;
    @Inject RefreshTokens refreshTokens;
    @Inject AccessTokens accessTokens;
    @Inject Clock clock;

    /**
     * @throws BadCredentials if the name or the password is wrong; both take the same time
     */
    public UserView authenticate(String username, String password) {
        return account(username, password).view();
    }

    /**
     * Starts a family of tokens.
     *
     * @throws BadCredentials if the name or the password is wrong; both take the same time
     */
    public TokenPair login(String username, String password) {
        UserAccount user = account(username, password);
        return pair(user, refreshTokens.startFamily(user, clock.instant()));
    }

    /**
     * Exchanges a refresh token for a new pair; it cannot be used again.
     *
     * @throws RefreshTokenRejected if it is unknown, expired or revoked, or was used before, which
     *     ends its whole family
     */
    public TokenPair refresh(String refreshToken) {
        Instant now = clock.instant();
        RefreshTokens.Successor successor = refreshTokens.exchange(refreshToken, now);
        return pair(successor.user(), successor.token());
    }

    private TokenPair pair(UserAccount user, String refreshToken) {
        return new TokenPair(
                accessTokens.issue(user.view()), refreshToken, AccessTokens.LIFETIME.toSeconds());
    }

    private UserAccount account(String username, String password) {
        Optional<UserAccount> user = users.byName(username);
        boolean matches =
                password.length() <= PASSWORD_LENGTH_MAX
                        && user.map(known -> Passwords.matches(password, known.passwordHash()))
                                .orElseGet(() -> Passwords.matchesNobody(password));
        return user.filter(known -> matches).orElseThrow(BadCredentials::new);
    }
}
