package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.camerata.access.GrantView;
import org.camerata.access.Permission;
import org.junit.jupiter.api.Test;

class GrantRowTest {

    static final long GROUP = 5;

    long lastId;

    GrantView grant(long user, Permission permission, Integer hours) {
        return new GrantView(
                ++lastId,
                user,
                "user" + user,
                null,
                null,
                GROUP,
                "Gates",
                permission,
                hours,
                Instant.EPOCH);
    }

    @Test
    void showsPermissionsOfOneForTheSameCamerasInOneRow() {
        List<GrantRow> rows =
                GrantRow.of(
                        List.of(
                                grant(1, Permission.CAMERA_READ, null),
                                grant(1, Permission.LIVE_VIEW, null)));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).ids())
                .containsEntry(Permission.CAMERA_READ, 1L)
                .containsEntry(Permission.LIVE_VIEW, 2L);
        assertThat(rows.get(0).isAboutFootage()).isFalse();
    }

    @Test
    void showsTheWindowBesideWhatHasNone() {
        List<GrantRow> rows =
                GrantRow.of(
                        List.of(
                                grant(1, Permission.LIVE_VIEW, null),
                                grant(1, Permission.RECORDING_VIEW, 24)));

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).footageHours()).isEqualTo(24);
        assertThat(rows.get(0).permissions())
                .containsExactly(Permission.LIVE_VIEW, Permission.RECORDING_VIEW);
    }

    @Test
    void keepsDifferentWindowsApart() {
        assertThat(
                        GrantRow.of(
                                List.of(
                                        grant(1, Permission.RECORDING_VIEW, null),
                                        grant(1, Permission.RECORDING_EXPORT, 24))))
                .extracting(GrantRow::footageHours)
                .containsExactlyInAnyOrder(null, 24);
    }

    @Test
    void keepsPeopleApart() {
        assertThat(
                        GrantRow.of(
                                List.of(
                                        grant(1, Permission.LIVE_VIEW, null),
                                        grant(2, Permission.LIVE_VIEW, null))))
                .extracting(GrantRow::subject)
                .containsExactly("user1", "user2");
    }
}
