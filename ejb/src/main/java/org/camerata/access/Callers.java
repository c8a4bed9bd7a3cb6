package org.camerata.access;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who came with this session, token, or signed path. The answers are kept for {@link #KEPT}, which
 * bounds how long something taken away on another node still works here; on this node it ends at
 * once.
 */
@ApplicationScoped
public class Callers {

    static final Duration KEPT = Duration.ofSeconds(2);
    static final int KEPT_COUNT_MAX = 10_000;

    private static final Pattern SID = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern VIEWER = Pattern.compile("s([0-9a-f]{32})|t([1-9][0-9]{0,17})");

    @Inject CallerLookup lookup;
    @Inject TokenRates rates;

    private final Cache<String, Optional<Caller>> sessions = kept();
    private final Cache<String, Optional<CallerLookup.KnownToken>> tokens = kept();

    /** Tokens whose use was written down within the step that is kept. */
    private final Cache<Long, Boolean> used =
            Caffeine.newBuilder()
                    .expireAfterWrite(ApiToken.USED_STEP)
                    .maximumSize(KEPT_COUNT_MAX)
                    .build();

    /** Who came with a token, and how often they may come again. */
    public record TokenUse(Caller caller, TokenRates.Rate rate) {}

    /**
     * @param sid public id of the session, from a signed access token or the console's HTTP session
     * @return empty if the session or its user is good no more
     */
    public Optional<Caller> bySession(String sid) {
        return sid != null && SID.matcher(sid).matches()
                ? sessions.get(sid, lookup::session)
                : Optional.empty();
    }

    /**
     * @param text the API token
     * @param address from where it came
     * @return empty if it is no token, good no more, or may not be used from there
     */
    public Optional<TokenUse> byToken(String text, String address) {
        return ApiTokenText.parse(text)
                .flatMap(token -> known(token.hash()))
                .filter(token -> token.ranges().contains(address))
                .map(token -> use(token, address));
    }

    /**
     * @param viewer as a signed path names it, see {@link Credential#viewer}
     * @return empty if the session or token is good no more
     */
    public Optional<Caller> byViewer(String viewer) {
        Matcher parts = VIEWER.matcher(viewer);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return parts.group(1) != null
                ? bySession(parts.group(1))
                : tokens.get(viewer, any -> lookup.token(Long.parseLong(parts.group(2))))
                        .map(CallerLookup.KnownToken::caller);
    }

    /**
     * Who somebody is now, for work that they asked for and that goes on without them: nothing of
     * it is kept, so what was taken from them counts at once.
     *
     * @return empty if they may not come in any more
     */
    public Optional<Caller> onErrandOf(long user) {
        return lookup.user(user);
    }

    /**
     * Those of the viewers that are good no more. Asked of the database for all together, so that
     * many who only listen cost little, and none of them counts as use.
     *
     * @param viewers as {@link Credential#viewer} names them
     */
    public Set<String> gone(Set<String> viewers) {
        Map<Boolean, Set<String>> kinds =
                viewers.stream().collect(partitioningBy(any -> any.startsWith("s"), toSet()));
        Set<String> open =
                lookup.openOf(kinds.get(true).stream().map(sid -> sid.substring(1)).toList());
        Set<Long> good =
                lookup.goodOf(
                        kinds.get(false).stream()
                                .map(token -> Long.valueOf(token.substring(1)))
                                .toList());
        Set<String> gone = new HashSet<>(viewers);
        open.forEach(sid -> gone.remove("s" + sid));
        good.forEach(token -> gone.remove("t" + token));
        return gone;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged any) {
        sessions.invalidateAll();
        tokens.invalidateAll();
    }

    private Optional<CallerLookup.KnownToken> known(byte[] hash) {
        return tokens.get(HexFormat.of().formatHex(hash), any -> lookup.token(hash));
    }

    private TokenUse use(CallerLookup.KnownToken token, String address) {
        long id = token.caller().credential().id();
        TokenRates.Rate rate = rates.take(id, token.requestsPerMinute());
        if (rate.allowed()) {
            if (used.asMap().putIfAbsent(id, true) == null) {
                lookup.used(id, address);
            }
        }
        return new TokenUse(token.caller(), rate);
    }

    private static <T> Cache<String, T> kept() {
        return Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(KEPT_COUNT_MAX).build();
    }
}
