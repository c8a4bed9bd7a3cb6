package org.camerata.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.camerata.access.Caller;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.shared.Digests;

/**
 * Tickets for listening, because browsers can send no token when they open a socket. Each is good
 * once, for a moment, and for the session or token that asked. Only hashes are kept, in memory.
 */
@ApplicationScoped
public class EventTickets {

    public static final Duration GOOD_FOR = Duration.ofSeconds(30);

    /** Of one session or token at a time. */
    static final int VIEWER_COUNT_MAX = 50;

    static final int COUNT_MAX = 10_000;

    private static final int TEXT_BYTES = 32;

    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** By hash, oldest first. */
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Kept(String viewer, Instant expiresAt) {}

    /**
     * Makes a ticket for the caller.
     *
     * @throws TooManyTickets if the caller, or all together, have too many unused ones
     */
    public EventTicket issue() {
        guard.demandUnrestricted();
        Caller caller = current.get();
        byte[] bytes = new byte[TEXT_BYTES];
        random.nextBytes(bytes);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        EventTicket ticket = new EventTicket(text, clock.instant().plus(GOOD_FOR));
        keep(ticket, caller.credential().viewer());
        return ticket;
    }

    private synchronized void keep(EventTicket ticket, String viewer) {
        forgetExpired();
        long own = kept.values().stream().filter(one -> one.viewer().equals(viewer)).count();
        if (own >= VIEWER_COUNT_MAX || kept.size() >= COUNT_MAX) {
            throw new TooManyTickets();
        }
        kept.put(hash(ticket.text()), new Kept(viewer, ticket.expiresAt()));
    }

    /**
     * Takes a ticket, which is worth nothing from now on.
     *
     * @return who asked for it, as {@link org.camerata.access.Credential#viewer} names them; empty
     *     if there is no such ticket, or not any more
     */
    public synchronized Optional<String> redeem(String text) {
        forgetExpired();
        return Optional.ofNullable(kept.remove(hash(text))).map(Kept::viewer);
    }

    private void forgetExpired() {
        Instant now = clock.instant();
        var oldest = kept.values().iterator();
        while (oldest.hasNext() && !oldest.next().expiresAt().isAfter(now)) {
            oldest.remove();
        }
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Digests.sha256(text.getBytes(US_ASCII)));
    }
}
