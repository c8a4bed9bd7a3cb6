package org.camerata.api;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.Callers;

/** Who comes with which session or API token, as maps. */
class CallersByHand extends Callers {

    final Map<String, Caller> sessions = new HashMap<>();
    final Map<String, TokenUse> tokens = new HashMap<>();

    @Override
    public Optional<Caller> bySession(String sid) {
        return Optional.ofNullable(sessions.get(sid));
    }

    @Override
    public Optional<TokenUse> byToken(String text, String address) {
        return Optional.ofNullable(tokens.get(text + " from " + address));
    }
}
