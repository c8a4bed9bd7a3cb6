package org.camerata.access;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The refresh_token table as a map. */
class RefreshTokensInMemory extends RefreshTokens {

    private final Map<String, RefreshToken> rows = new LinkedHashMap<>();

    @Override
    String issue(LoginSession session, Instant now) {
        String text = "refresh-token-" + (rows.size() + 1);
        rows.put(text, new RefreshToken(session, new byte[32], now.plus(LIFETIME)));
        return text;
    }

    @Override
    Optional<RefreshToken> lock(String token) {
        return Optional.ofNullable(rows.get(token)); // one thread, nobody to wait for
    }
}
