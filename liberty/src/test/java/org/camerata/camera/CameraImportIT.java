package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.camerata.access.NotAllowed;
import org.camerata.access.Permission;
import org.camerata.access.Role;
import org.camerata.access.TestAccess;
import org.camerata.container.TestCameras;
import org.camerata.shared.CameraId;
import org.camerata.shared.PageRequest;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class CameraImportIT {

    @Inject TestAccess access;
    @Inject TestCameras testCameras;
    @Inject Cameras cameras;
    @Inject CameraImport imports;
    @Inject CameraExport export;

    private final String mark = TestCameras.mark();

    @BeforeEach
    void anAdministratorAsks() {
        access.becomeAdmin();
    }

    @Test
    void addsAndChangesInOneGo() {
        CameraView known = cameras.get(testCameras.register());
        String csv =
                "serialNumber,name,site,tags\r\n"
                        + "%s,Renamed,%s,ptz\r\nNEW-%s,Made,%s,\"north, dome\"\r\n"
                                .formatted(known.serialNumber(), mark, mark, mark);

        ImportReport report = imports.run(csv, true);

        assertThat(report.changes())
                .extracting(ImportChange::kind)
                .containsExactly(ImportChange.Kind.UPDATED, ImportChange.Kind.CREATED);
        assertThat(report.urls()).hasSize(1);
        List<CameraView> found = found();
        assertThat(found).extracting(CameraView::name).containsExactly("Made", "Renamed");
        assertThat(found.get(0).details().tags()).containsExactly("dome", "north");
        assertThat(testCameras.keyOf(new CameraId(found.get(0).id())))
                .isEqualTo(report.urls().get(0).url().getPath().substring("/live/".length()));
    }

    @Test
    void doesNothingWhereOneLineIsWrong() {
        String csv =
                "serialNumber,name,site,timeZone\r\nA-%s,One,%s,UTC\r\nB-%s,Two,%s,Mars\r\n"
                        .formatted(mark, mark, mark, mark);

        ImportReport report = imports.run(csv, true);

        assertThat(report.errors())
                .extracting(ImportError::line, ImportError::column)
                .containsExactly(tuple(3, "timeZone"));
        assertThat(report.urls()).isEmpty();
        assertThat(found()).isEmpty();
    }

    @Test
    void saysWhatItWouldDoAndDoesNothing() {
        String csv = "serialNumber,name,site\r\nA-%s,One,%s\r\n".formatted(mark, mark);

        assertThat(imports.dryRun(csv).count(ImportChange.Kind.CREATED)).isEqualTo(1);

        assertThat(found()).isEmpty();
    }

    @Test
    void changesNothingByWhatWasExported() throws IOException {
        long group = access.group(testCameras.register());
        CameraDetails details =
                new CameraDetails(
                        "=make",
                        "'model",
                        mark,
                        "+1",
                        "one\ntwo, \"three\"",
                        "Europe/Berlin",
                        "MON-FRI 08:00-18:00",
                        List.of("192.0.2.0/24"),
                        List.of("ptz", "a b"));
        CameraId camera =
                new CameraId(
                        cameras.register(new RegisterCamera("@gate", "SN-" + mark, false, details))
                                .id());
        access.put(group, camera);

        StringBuilder csv = new StringBuilder();
        export.write(new CameraFilter(mark, null, null), csv);
        ImportReport report = imports.dryRun(csv.toString());

        assertThat(report.errors()).isEmpty();
        assertThat(report.changes())
                .extracting(ImportChange::kind)
                .containsExactly(ImportChange.Kind.UNCHANGED);
        assertThat(csv).doesNotContain(testCameras.keyOf(camera));
    }

    @Test
    void isOnlyForWhoMayChangeEveryCamera() {
        long lobby = access.group(testCameras.register());
        long maria = access.person(Role.API);
        access.grant(maria, lobby, Permission.CAMERA_READ, Permission.CAMERA_WRITE);
        access.become(maria);

        assertThatThrownBy(() -> imports.dryRun("serialNumber\r\n")).isInstanceOf(NotAllowed.class);
    }

    private List<CameraView> found() {
        return cameras.list(
                        new CameraFilter(null, null, null, null, null, null, mark, null),
                        PageRequest.first(10))
                .items();
    }
}
