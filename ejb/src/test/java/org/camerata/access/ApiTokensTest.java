package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.TOKEN_WRITE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camerata.audit.AuditAction;
import org.camerata.shared.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTokensTest {

    static final Instant TOMORROW = AccessInMemory.NOON.plus(Duration.ofDays(1));
    static final PageRequest ALL = PageRequest.first(PageRequest.SIZE_MAX);

    final AccessInMemory access = new AccessInMemory();
    final TokensInMemory rows = new TokensInMemory();
    final ApiTokens tokens = new ApiTokens();
    UserAccount admin;
    UserAccount maria;
    UserAccount exporter;

    @BeforeEach
    void threeUsers() {
        tokens.rows = rows;
        tokens.users = access.accounts;
        tokens.guard = access.guard;
        tokens.current = access.current;
        tokens.trail = access.trail;
        tokens.changed = access.changed;
        tokens.clock = access.clock;
        admin = access.add("admin", Role.ADMIN);
        maria = access.add("maria", Role.OPERATOR);
        exporter = access.add("exporter", Role.API);
        ask(maria);
    }

    @Test
    void areShownOnceAndKeptAsAHash() {
        NewApiToken made = tokens.create(null, terms(CAMERA_READ, LIVE_VIEW));

        assertThat(ApiTokenText.parse(made.text())).isPresent();
        assertThat(made.token().ownerId()).isEqualTo(maria.id());
        assertThat(made.token().createdBy()).isEqualTo("user" + maria.id());
        assertThat(made.text()).startsWith(made.token().preview());
        assertThat(made.toString()).doesNotContain(made.text());
        assertThat(access.trail.actions()).containsExactly(AuditAction.API_TOKEN_CREATED);
        assertThat(access.trail.events.toString()).doesNotContain(made.text());
    }

    @Test
    void carryNoMoreThanTheirMakersMay() {
        assertInvalid("permissions", () -> tokens.create(null, terms(CAMERA_WRITE)));
        assertInvalid("permissions", () -> tokens.create(null, terms(CAMERA_READ, TOKEN_WRITE)));
    }

    @Test
    void carryNoMoreThanTheirOwnersMay() {
        ask(admin);

        assertInvalid("permissions", () -> tokens.create(maria.id(), terms(CAMERA_WRITE)));
        assertThat(tokens.create(exporter.id(), terms(CAMERA_WRITE)).token().ownerId())
                .isEqualTo(exporter.id());
    }

    @Test
    void areMadeForOthersByAdministratorsOnly() {
        assertThatThrownBy(() -> tokens.create(admin.id(), terms(CAMERA_READ)))
                .isInstanceOf(NotAllowed.class);
        access.current.is(TestCallers.person(maria.id(), Role.VIEWER));
        assertThatThrownBy(() -> tokens.create(null, terms(CAMERA_READ)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void makeNoTokens() {
        long own = tokens.create(null, terms(CAMERA_READ)).token().id();
        access.current.is(TestCallers.program(Role.OPERATOR, Role.OPERATOR.permissions()));

        assertThatThrownBy(() -> tokens.create(null, terms(CAMERA_READ)))
                .isInstanceOf(PersonsOnly.class);
        assertThatThrownBy(() -> tokens.update(own, terms(CAMERA_READ)))
                .isInstanceOf(PersonsOnly.class);
    }

    @Test
    void expireInTheFutureAndWithinFiveYears() {
        Instant last = AccessInMemory.NOON.plus(Duration.ofDays(ApiTokens.LIFETIME_DAYS_MAX));

        assertThat(tokens.create(null, until(last)).token().terms().expiresAt()).isEqualTo(last);
        assertInvalid("expiresAt", () -> tokens.create(null, until(last.plusMillis(1))));
        assertInvalid("expiresAt", () -> tokens.create(null, until(AccessInMemory.NOON)));
    }

    @Test
    void keepTheirAddressRangesInOneWayOfWriting() {
        assertThat(tokens.create(null, from("2001:DB8:0::/32", "192.0.2.7/32")).token().terms())
                .extracting(ApiTokenTerms::addressRanges)
                .isEqualTo(List.of("2001:db8::/32", "192.0.2.7"));
        assertInvalid("addressRanges", () -> tokens.create(null, from("10.0.0.1/8")));
    }

    @Test
    void areSoManyForEachOwner() {
        for (int i = 0; i < ApiTokens.OWNER_COUNT_MAX; i++) {
            tokens.create(null, terms(CAMERA_READ));
        }

        assertInvalid("ownerId", () -> tokens.create(null, terms(CAMERA_READ)));
        ask(admin);
        assertThat(tokens.create(null, terms(CAMERA_READ)).token().id()).isPositive();
    }

    @Test
    void ofOthersDoNotExist() {
        ask(admin);
        long others = tokens.create(null, terms(CAMERA_READ)).token().id();
        ask(maria);

        assertThatThrownBy(() -> tokens.get(others)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tokens.update(others, terms(CAMERA_READ)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tokens.revoke(others)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tokens.remove(others)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> tokens.list(admin.id(), ALL)).isInstanceOf(NotThere.class);
        assertThat(tokens.list(null, ALL).items()).isEmpty();
    }

    @Test
    void areAllSeenAndEndedByAdministrators() {
        long marias = tokens.create(null, terms(CAMERA_READ)).token().id();
        ask(admin);

        assertThat(tokens.list(null, ALL).items()).hasSize(1);
        assertThat(tokens.revoke(marias).state(AccessInMemory.NOON))
                .isEqualTo(ApiTokenView.State.REVOKED);
        assertThat(access.changed.fired).hasSize(1);
        tokens.remove(marias);
        assertThatThrownBy(() -> tokens.get(marias)).isInstanceOf(NotThere.class);
    }

    @Test
    void areGoodUntilTheyExpireAndWhileTheirOwnersMayComeIn() {
        long id = tokens.create(null, terms(CAMERA_READ)).token().id();
        ApiToken token = rows.find(id).orElseThrow();

        assertThat(token.isGood(TOMORROW.minusMillis(1))).isTrue();
        assertThat(token.isGood(TOMORROW)).isFalse();
        assertThat(token.view().state(TOMORROW)).isEqualTo(ApiTokenView.State.EXPIRED);

        maria.move(UserState.DISABLED);
        assertThat(token.isGood(AccessInMemory.NOON)).isFalse();
    }

    private void ask(UserAccount user) {
        access.current.is(TestCallers.person(user.id(), user.role()));
    }

    private static ApiTokenTerms terms(Permission... permissions) {
        return new ApiTokenTerms("exporter", Set.of(permissions), TOMORROW, null, null);
    }

    private static ApiTokenTerms until(Instant end) {
        return new ApiTokenTerms("exporter", Set.of(CAMERA_READ), end, null, null);
    }

    private static ApiTokenTerms from(String... ranges) {
        return new ApiTokenTerms("exporter", Set.of(CAMERA_READ), TOMORROW, null, List.of(ranges));
    }

    private static void assertInvalid(String field, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidAccess.class,
                        invalid -> assertThat(invalid.field()).isEqualTo(field));
    }
}
