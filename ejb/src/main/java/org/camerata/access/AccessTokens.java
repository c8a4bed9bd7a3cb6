package org.camerata.access;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Signs access tokens with the key that server.xml names under {@code camerata}. A token names a
 * person and a login session; what they may do is asked at each use.
 */
@ApplicationScoped
class AccessTokens {

    /** Also a stolen one ends with its session; server.xml repeats it. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String BUILDER = "camerata";

    String issue(LoginSession session) {
        UserView user = session.user().view();
        try {
            return JwtBuilder.create(BUILDER)
                    .subject(user.username())
                    .claim("upn", user.username())
                    .claim("uid", user.id())
                    .claim("sid", session.sid())
                    .buildJwt()
                    .compact();
        } catch (InvalidBuilderException | InvalidClaimException | JwtException e) {
            throw new IllegalStateException("The server cannot sign tokens", e);
        }
    }
}
