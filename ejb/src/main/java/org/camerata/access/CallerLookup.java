package org.camerata.access;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads who came, and what they may do. {@link Callers} keeps the answers for a moment. */
@Stateless
public class CallerLookup {

    @Inject LoginSessionRows sessions;
    @Inject ApiTokenRows tokens;
    @Inject UserAccounts users;
    @Inject RolePolicyRows policies;
    @Inject Clock clock;

    @PersistenceContext EntityManager entities;

    /**
     * A token that is good, and its limits.
     *
     * @param ranges from where it may be used
     */
    record KnownToken(Caller caller, AddressRanges ranges, int requestsPerMinute) {}

    /** Empty if there is no such open session, or its user may not come in. */
    public Optional<Caller> session(String sid) {
        Instant now = clock.instant();
        Optional<LoginSession> open =
                sessions.bySid(sid).filter(s -> s.isOpen(now) && s.user().isActive());
        open.filter(session -> session.isSeenLongAgo(now)).ifPresent(session -> session.seen(now));
        return open.map(this::caller);
    }

    /** In whose name the server goes on; empty if they may not come in any more. */
    public Optional<Caller> user(long id) {
        return users.find(id).filter(UserAccount::isActive).map(this::onErrand);
    }

    /** Empty if there is no such token, or it is good no more. */
    public Optional<KnownToken> token(byte[] hash) {
        return tokens.byHash(hash).filter(token -> token.isGood(clock.instant())).map(this::known);
    }

    /** Empty if there is no such token, or it is good no more. */
    public Optional<KnownToken> token(long id) {
        return tokens.find(id).filter(token -> token.isGood(clock.instant())).map(this::known);
    }

    /** Those of the sessions that are open, and whose users may come in. */
    public Set<String> openOf(Collection<String> sids) {
        return sids.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        entities.createNamedQuery("LoginSession.openAmong", String.class)
                                .setParameter("sids", sids)
                                .setParameter("now", clock.instant())
                                .getResultList());
    }

    /** Those of the tokens that are good, and whose owners may come in. */
    public Set<Long> goodOf(Collection<Long> tokenIds) {
        return tokenIds.isEmpty()
                ? Set.of()
                : Set.copyOf(
                        entities.createNamedQuery("ApiToken.goodAmong", Long.class)
                                .setParameter("ids", tokenIds)
                                .setParameter("now", clock.instant())
                                .getResultList());
    }

    /** A token came from there. */
    public void used(long tokenId, String address) {
        Instant now = clock.instant();
        tokens.find(tokenId)
                .filter(token -> token.isUsedLongAgo(now))
                .ifPresent(token -> token.used(address, now));
    }

    private Caller caller(LoginSession session) {
        UserAccount user = session.user();
        UserView view = user.view();
        return new Caller(
                view,
                new Credential(Credential.Kind.SESSION, session.id(), session.sid()),
                user.role().permissions(),
                allowances(user),
                restriction(view));
    }

    private Caller onErrand(UserAccount user) {
        UserView view = user.view();
        return new Caller(
                view,
                new Credential(Credential.Kind.ERRAND, user.id(), view.username()),
                user.role().permissions(),
                allowances(user),
                restriction(view));
    }

    private Caller.Restriction restriction(UserView user) {
        if (user.passwordChangeRequired()) {
            return Caller.Restriction.PASSWORD_CHANGE;
        }
        return !user.secondFactor() && policies.isSecondFactorRequired(user.role())
                ? Caller.Restriction.SECOND_FACTOR
                : Caller.Restriction.NONE;
    }

    private KnownToken known(ApiToken token) {
        ApiTokenTerms terms = token.terms();
        Set<Permission> ceiling = EnumSet.copyOf(terms.permissions());
        ceiling.retainAll(token.owner().role().permissions());
        Caller caller =
                new Caller(
                        token.owner().view(),
                        new Credential(Credential.Kind.API_TOKEN, token.id(), terms.name()),
                        ceiling,
                        allowances(token.owner()),
                        Caller.Restriction.NONE);
        return new KnownToken(
                caller, AddressRanges.parse(terms.addressRanges()), terms.requestsPerMinute());
    }

    private List<Allowance> allowances(UserAccount user) {
        return user.role().seesEverything()
                ? List.of()
                : entities.createNamedQuery("AccessGrant.allowancesOf", Allowance.class)
                        .setParameter("user", user.id())
                        .getResultList();
    }
}
