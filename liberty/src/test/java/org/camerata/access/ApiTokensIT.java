package org.camerata.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camerata.container.Database;
import org.camerata.container.TestCameras;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ApiTokensIT {

    private static final String INSIDE = "192.0.2.7";

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject ApiTokens tokens;
    @Inject Users users;
    @Inject Callers callers;
    @Inject Database database;
    @Inject Clock clock;

    private long exporter;
    private long lobby;
    private NewApiToken token;

    @BeforeEach
    void oneTokenOfAnotherSystem() {
        access.becomeAdmin();
        exporter = access.person(Role.API);
        lobby = access.group(testCameras.register());
        access.grant(exporter, lobby, LIVE_VIEW);
        token = tokens.create(exporter, terms(CAMERA_READ, LIVE_VIEW));
    }

    @Test
    void isGoodForWhatItsOwnerMayAtThisMoment() {
        assertThat(caller().may(LIVE_VIEW)).isTrue();
        assertThat(caller().may(Permission.RECORDING_VIEW)).isFalse();

        users.update(exporter, new UpdateUser("Exporter", Role.API));
        access.put(lobby);
        assertThat(caller().may(CAMERA_READ)).isTrue(); // of a group without a camera
    }

    @Test
    void isGoodForNoMoreThanItIsChangedTo() {
        assertThat(caller().may(LIVE_VIEW)).isTrue();

        tokens.update(token.token().id(), terms(CAMERA_READ));

        assertThat(caller().may(LIVE_VIEW)).isFalse();
        assertThat(caller().may(CAMERA_READ)).isTrue();
    }

    @Test
    void isGoodForNothingOnceItIsRevoked() {
        String viewer = caller().credential().viewer();
        assertThat(callers.byViewer(viewer)).isPresent();

        tokens.revoke(token.token().id());

        assertThat(callers.byToken(token.text(), INSIDE)).isEmpty();
        assertThat(callers.byViewer(viewer)).isEmpty();
        assertThat(tokens.get(token.token().id()).revokedAt()).isNotNull();
    }

    @Test
    void isGoodForNothingWhileItsOwnerMayNotComeIn() {
        caller();
        users.move(exporter, UserState.LOCKED);
        assertThat(callers.byToken(token.text(), INSIDE)).isEmpty();

        users.move(exporter, UserState.ACTIVE);
        assertThat(callers.byToken(token.text(), INSIDE)).isPresent();
    }

    @Test
    void isGoodForNothingOnceItIsDeletedOrItsOwnerIs() {
        caller();
        tokens.remove(token.token().id());
        assertThat(callers.byToken(token.text(), INSIDE)).isEmpty();

        NewApiToken other = tokens.create(exporter, terms(CAMERA_READ));
        assertThat(callers.byToken(other.text(), INSIDE)).isPresent();
        users.remove(exporter);
        assertThat(callers.byToken(other.text(), INSIDE)).isEmpty();
    }

    @Test
    void saysWhenAndFromWhereItWasUsed() {
        assertThat(tokens.get(token.token().id()).lastUsedAt()).isNull();

        caller();

        ApiTokenView used = tokens.get(token.token().id());
        assertThat(used.lastUsedAt()).isNotNull();
        assertThat(used.lastUsedAddress()).isEqualTo(INSIDE);
    }

    @Test
    void isKeptAsAHashOnly() throws SQLException {
        assertThat(
                        database.number(
                                "select count(*) from api_token where token_hash = ?",
                                token.text().getBytes(UTF_8)))
                .isZero();
        assertThat(
                        database.number(
                                "select count(*) from audit_entry where instr(after_json, ?) > 0",
                                token.text().substring(4)))
                .isZero();
    }

    @Test
    void isListedForItsOwner() {
        assertThat(tokens.list(exporter, PageRequest.first(9)).items())
                .extracting(ApiTokenView::id)
                .containsExactly(token.token().id());
    }

    private Caller caller() {
        return callers.byToken(token.text(), INSIDE).orElseThrow().caller();
    }

    private ApiTokenTerms terms(Permission... permissions) {
        return new ApiTokenTerms(
                "exporter",
                Set.of(permissions),
                clock.instant().plus(Duration.ofDays(1)),
                null,
                List.of("192.0.2.0/24"));
    }
}
