package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camerata.access.Permission.AUDIT_READ;
import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.LIVE_VIEW;
import static org.camerata.access.Permission.RECORDING_DELETE;
import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;
import static org.camerata.access.Permission.SYSTEM_READ;
import static org.camerata.access.Permission.TOKEN_WRITE;
import static org.camerata.access.Permission.USER_READ;
import static org.camerata.access.Permission.USER_WRITE;
import static org.camerata.access.Role.ADMIN;
import static org.camerata.access.Role.API;
import static org.camerata.access.Role.OPERATOR;
import static org.camerata.access.Role.VIEWER;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RoleTest {

    // spotless:off
    static Stream<Arguments> table() {
        return Stream.of(
                Arguments.of(CAMERA_READ, EnumSet.of(ADMIN, OPERATOR, VIEWER, API)),
                Arguments.of(LIVE_VIEW, EnumSet.of(ADMIN, OPERATOR, VIEWER, API)),
                Arguments.of(RECORDING_VIEW, EnumSet.of(ADMIN, OPERATOR, VIEWER, API)),
                Arguments.of(RECORDING_EXPORT, EnumSet.of(ADMIN, OPERATOR, API)),
                Arguments.of(SYSTEM_READ, EnumSet.of(ADMIN, OPERATOR, API)),
                Arguments.of(TOKEN_WRITE, EnumSet.of(ADMIN, OPERATOR)),
                Arguments.of(CAMERA_WRITE, EnumSet.of(ADMIN, API)),
                Arguments.of(RECORDING_DELETE, EnumSet.of(ADMIN, API)),
                Arguments.of(USER_READ, EnumSet.of(ADMIN)),
                Arguments.of(USER_WRITE, EnumSet.of(ADMIN)),
                Arguments.of(AUDIT_READ, EnumSet.of(ADMIN)));
    }

    // spotless:on

    @ParameterizedTest
    @MethodSource("table")
    void mayWhatTheTableSays(Permission permission, Set<Role> whoMay) {
        for (Role role : Role.values()) {
            assertThat(role.may(permission)).as(role.name()).isEqualTo(whoMay.contains(role));
        }
    }

    @Test
    void isAskedForEveryPermissionThatThereIs() {
        assertThat(table().map(row -> (Permission) row.get()[0]))
                .containsExactlyInAnyOrder(Permission.values());
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeGivenMoreThanItHas(Role role) {
        assertThatThrownBy(() -> role.permissions().add(RECORDING_DELETE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void hasAPasswordUnlessItIsForPrograms() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> !role.hasPassword())
                .containsExactly(API);
    }
}
