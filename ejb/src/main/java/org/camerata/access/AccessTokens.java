package org.camerata.access;

import com.ibm.websphere.security.jwt.InvalidBuilderException;
import com.ibm.websphere.security.jwt.InvalidClaimException;
import com.ibm.websphere.security.jwt.JwtBuilder;
import com.ibm.websphere.security.jwt.JwtException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** Signs access tokens with the key that server.xml names under {@code camerata}. */
@ApplicationScoped
class AccessTokens {

    /** Short, because a token that is out cannot be called back. server.xml repeats it. */
    static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final String BUILDER = "camerata";

    String issue(UserView user) {
        try {
            return JwtBuilder.create(BUILDER)
                    .subject(user.username())
                    .claim("upn", user.username())
                    .claim("uid", user.id())
                    .claim("name", user.displayName())
                    .claim("groups", List.of(user.role().name()))
                    .buildJwt()
                    .compact();
        } catch (InvalidBuilderException | InvalidClaimException | JwtException e) {
            throw new IllegalStateException("The server cannot sign tokens", e);
        }
    }
}
