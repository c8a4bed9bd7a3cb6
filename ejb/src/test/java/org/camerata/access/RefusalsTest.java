package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.camerata.shared.DomainException;
import org.camerata.shared.DomainException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Refusals whose code says what of; clients may test for it. */
class RefusalsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal(new NotThere(Users.WHAT), Kind.NOT_FOUND, "user-not-found"),
                refusal(new NotThere(Teams.WHAT), Kind.NOT_FOUND, "team-not-found"),
                refusal(new NotThere(Grants.WHAT), Kind.NOT_FOUND, "grant-not-found"),
                refusal(new NotThere(LoginSessions.WHAT), Kind.NOT_FOUND, "session-not-found"),
                refusal(new NotThere(ApiTokens.WHAT), Kind.NOT_FOUND, "api-token-not-found"),
                refusal(new NotThere(CameraGroups.WHAT), Kind.NOT_FOUND, "camera-group-not-found"),
                refusal(
                        new InvalidAccess("footageHours", "Too many"),
                        Kind.INVALID,
                        "invalid-footage-hours"),
                refusal(
                        new AccountClosed(UserState.DISABLED),
                        Kind.UNAUTHENTICATED,
                        "account-disabled"),
                refusal(
                        new AccountClosed(UserState.LOCKED),
                        Kind.UNAUTHENTICATED,
                        "account-locked"),
                refusal(new NotAllowed(Permission.LIVE_VIEW), Kind.FORBIDDEN, "forbidden"),
                refusal(
                        NotAllowed.until(Caller.Restriction.PASSWORD_CHANGE),
                        Kind.FORBIDDEN,
                        "password-change-required"),
                refusal(
                        NotAllowed.until(Caller.Restriction.SECOND_FACTOR),
                        Kind.FORBIDDEN,
                        "second-factor-enrolment-required"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void haveACodeASentenceAndAKind(DomainException refusal, Kind kind, String code) {
        assertThat(refusal.kind()).isEqualTo(kind);
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal.getMessage()).isNotBlank();
    }

    @Test
    void nameTheFieldThatIsWrong() {
        assertThat(new InvalidAccess("footageHours", "Too many").field()).isEqualTo("footageHours");
    }

    @Test
    void sayWhatThePermissionIsThatIsMissing() {
        assertThat(new NotAllowed(Permission.RECORDING_EXPORT))
                .hasMessageContaining("recording:export");
    }

    @Test
    void areForWhoeverIsRestrictedOnly() {
        assertThatThrownBy(() -> NotAllowed.until(Caller.Restriction.NONE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Arguments refusal(DomainException refusal, Kind kind, String code) {
        return Arguments.of(refusal, kind, code);
    }
}
