package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermissionTest {

    @ParameterizedTest
    @EnumSource
    void isReadAsItIsWritten(Permission permission) {
        assertThat(permission.text()).matches("[a-z]+:[a-z]+");
        assertThat(Permission.of(permission.text())).contains(permission);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "camera", "CAMERA_READ", "camera:Read", "camera:read ", "camera:*"})
    void isNotReadFromAnythingElse(String text) {
        assertThat(Permission.of(text)).isEmpty();
    }

    @Test
    void isGrantedForCamerasWhereItIsAboutThem() {
        assertThat(Permission.perCamera())
                .containsExactlyInAnyOrder(
                        Permission.CAMERA_READ,
                        Permission.CAMERA_WRITE,
                        Permission.LIVE_VIEW,
                        Permission.RECORDING_VIEW,
                        Permission.RECORDING_EXPORT,
                        Permission.RECORDING_DELETE);
    }

    @Test
    void canBeLimitedToRecentFootageWhereItIsAboutFootage() {
        assertThat(Permission.values())
                .filteredOn(Permission::isForFootage)
                .containsExactlyInAnyOrder(
                        Permission.RECORDING_VIEW,
                        Permission.RECORDING_EXPORT,
                        Permission.RECORDING_DELETE);
    }
}
