package org.camerata.access;

import static org.camerata.access.Permission.TOKEN_WRITE;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Tokens for programs. Their owners make them, administrators see and end them all. */
@Stateless
public class ApiTokens {

    /** Five years. */
    public static final int LIFETIME_DAYS_MAX = 1827;

    /** Of one owner, revoked and expired ones included. */
    static final int OWNER_COUNT_MAX = 200;

    static final String WHAT = "API token";

    @Inject ApiTokenRows rows;
    @Inject UserAccounts users;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;
    @Inject Clock clock;

    /**
     * Newest first: the caller's own, or everybody's for administrators.
     *
     * @param owner only this user's; null for all that the caller may see
     */
    public Page<ApiTokenView> list(Long owner, PageRequest page) {
        if (!current.get().may(USER_READ)) {
            guard.demand(TOKEN_WRITE);
            long own = current.get().user().id();
            if (owner != null && owner != own) {
                throw new NotThere(Users.WHAT);
            }
            return rows.list(own, page).map(ApiToken::view);
        }
        return rows.list(owner, page).map(ApiToken::view);
    }

    /**
     * @throws NotThere if there is none, or not for the caller
     */
    public ApiTokenView get(long id) {
        return visible(id, USER_READ).view();
    }

    /**
     * Makes a token for the caller, or, by an administrator, for another user.
     *
     * @param owner whose access it will carry; null for the caller
     * @throws PersonsOnly if the caller came with a token
     * @throws InvalidAccess if it would be good for more than its maker and owner may do, or for
     *     too long
     */
    public NewApiToken create(Long owner, ApiTokenTerms terms) {
        Caller maker = maker();
        boolean forAnother = owner != null && owner != maker.user().id();
        guard.demand(forAnother ? USER_WRITE : TOKEN_WRITE);
        UserAccount user =
                users.lock(forAnother ? owner : maker.user().id())
                        .orElseThrow(() -> new InvalidAccess("ownerId", "There is no such user"));
        if (rows.countOf(user) >= OWNER_COUNT_MAX) {
            throw new InvalidAccess(
                    "ownerId", "A user has at most " + OWNER_COUNT_MAX + " tokens: delete some");
        }
        ApiTokenTerms checked = checked(terms, maker, user);
        ApiToken token = new ApiToken(user, maker.user().username(), checked, clock.instant());
        ApiTokenText text = ApiTokenText.random();
        token.give(text.hash(), text.preview());
        rows.add(token);
        trail.record(event(AuditAction.API_TOKEN_CREATED, token).to(facts(token)));
        return new NewApiToken(token.view(), text.value());
    }

    /**
     * @throws NotThere if there is none, or not for the caller
     * @throws InvalidAccess as {@link #create}
     */
    public ApiTokenView update(long id, ApiTokenTerms terms) {
        Caller maker = maker();
        ApiToken token = changeable(id);
        Map<String, ?> before = facts(token);
        token.change(checked(terms, maker, token.owner()));
        trail.record(event(AuditAction.API_TOKEN_UPDATED, token).from(before).to(facts(token)));
        changed.fire(new AccessChanged());
        return token.view();
    }

    /**
     * From now on it is refused; it stays in the list.
     *
     * @throws NotThere if there is none, or not for the caller
     */
    public ApiTokenView revoke(long id) {
        ApiToken token = changeable(id);
        token.revoke(clock.instant());
        trail.record(event(AuditAction.API_TOKEN_REVOKED, token));
        changed.fire(new AccessChanged());
        return token.view();
    }

    /**
     * Forgets a token; it is refused from now on.
     *
     * @throws NotThere if there is none, or not for the caller
     */
    public void remove(long id) {
        ApiToken token = changeable(id);
        trail.record(event(AuditAction.API_TOKEN_REMOVED, token).from(facts(token)));
        rows.remove(token);
        changed.fire(new AccessChanged());
    }

    /** Tokens make no tokens, or one that leaks would have successors. */
    private Caller maker() {
        Caller caller = current.get();
        if (caller.credential().kind() != Credential.Kind.SESSION) {
            throw new PersonsOnly();
        }
        return caller;
    }

    private ApiToken changeable(long id) {
        ApiToken token = visible(id, USER_WRITE);
        if (token.owner().id() == current.get().user().id() && !current.get().may(USER_WRITE)) {
            guard.demand(TOKEN_WRITE);
        }
        return token;
    }

    /** Own ones, or anybody's with the permission. */
    private ApiToken visible(long id, Permission forOthers) {
        Caller caller = current.get();
        return rows.lock(id)
                .filter(
                        token ->
                                caller.may(forOthers)
                                        || (token.owner().id() == caller.user().id()
                                                && caller.may(TOKEN_WRITE)))
                .orElseThrow(() -> new NotThere(WHAT));
    }

    private ApiTokenTerms checked(ApiTokenTerms terms, Caller maker, UserAccount owner) {
        Instant now = clock.instant();
        if (!terms.expiresAt().isAfter(now)
                || terms.expiresAt().isAfter(now.plus(Duration.ofDays(LIFETIME_DAYS_MAX)))) {
            throw new InvalidAccess(
                    "expiresAt",
                    "A token expires in the future, within " + LIFETIME_DAYS_MAX + " days");
        }
        Set<Permission> possible = EnumSet.copyOf(maker.ceiling());
        possible.retainAll(owner.role().permissions());
        possible.remove(TOKEN_WRITE);
        for (Permission permission : terms.permissions()) {
            if (!possible.contains(permission)) {
                throw new InvalidAccess(
                        "permissions", "This token cannot have " + permission.text());
            }
        }
        return new ApiTokenTerms(
                terms.name(),
                terms.permissions(),
                terms.expiresAt(),
                terms.requestsPerMinute(),
                ranges(terms.addressRanges()));
    }

    private static List<String> ranges(List<String> texts) {
        try {
            return AddressRanges.parse(texts).texts();
        } catch (IllegalArgumentException e) {
            throw new InvalidAccess("addressRanges", e.getMessage());
        }
    }

    private static AuditEvent event(AuditAction action, ApiToken token) {
        return AuditEvent.done(action).on("api-token", token.id(), token.terms().name());
    }

    private static Map<String, ?> facts(ApiToken token) {
        ApiTokenTerms terms = token.terms();
        return Map.of(
                "owner", token.owner().username(),
                "name", terms.name(),
                "permissions", terms.permissions().stream().map(Permission::text).sorted().toList(),
                "expiresAt", terms.expiresAt(),
                "requestsPerMinute", terms.requestsPerMinute(),
                "addressRanges", terms.addressRanges());
    }
}
