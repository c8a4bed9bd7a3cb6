package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.camerata.access.GroupName;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class ImportRowTest {

    static final Validator VALIDATOR =
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator();

    static final StreamExpectation EXPECTED = new StreamExpectation("H264", 25, 1000, 4000, true);

    final ImportErrors errors = new ImportErrors();

    @Test
    void leavesWhatTheFileHasNoColumnFor() {
        ImportRow.Values values = read("serialNumber,site\r\nSN-1,Harbour");

        assertThat(errors.list()).isEmpty();
        assertThat(values.command().name()).isEqualTo("North gate");
        assertThat(values.expected()).isEqualTo(EXPECTED);
        assertThat(ImportPlan.differences(known(), values)).containsExactly("site");
    }

    @Test
    void takesAwayWhatACellIsEmptyFor() {
        ImportRow.Values values = read("serialNumber,expectedFps,tags,timeZone\r\nSN-1,,,");

        assertThat(values.expected().fps()).isNull();
        assertThat(ImportPlan.differences(known(), values))
                .containsExactly("tags", "expectedFps"); // UTC has no empty value
    }

    @Test
    void seesNoDifferenceInAnotherWayOfWriting() {
        ImportRow.Values values =
                read(
                        "serialNumber,tags,groups,recordingSchedule,active\r\n"
                                + "SN-1,\"PTZ,ptz\",lobby ;Harbour,,Yes");

        assertThat(errors.list()).isEmpty();
        assertThat(values.command().details().writtenTags()).containsExactly("ptz");
        assertThat(ImportPlan.differences(known(), values)).doesNotContain("tags", "active");
    }

    @Test
    void tellsEachErrorByItsColumn() {
        read(
                "serialNumber,name,timeZone,tags,publisherRanges,recordingSchedule,"
                        + "expectedFps,expectedAudio,expectedVideoCodec\r\n"
                        + "-,,Mars,\u202E,300.1.1.1,always,many,perhaps,MJPEG");

        assertThat(errors.list())
                .extracting(ImportError::column)
                .containsExactlyInAnyOrder(
                        "serialNumber",
                        "name",
                        "timeZone",
                        "tags",
                        "publisherRanges",
                        "recordingSchedule",
                        "expectedFps",
                        "expectedAudio",
                        "expectedVideoCodec");
        assertThat(errors.list()).extracting(ImportError::line).containsOnly(2);
    }

    private ImportRow.Values read(String csv) {
        return ImportRow.read(CsvText.read(csv, errors).get(0), known(), VALIDATOR, errors);
    }

    private static ImportRow.Known known() {
        CameraView camera =
                CameraTest.camera(null)
                        .view(
                                List.of("ptz"),
                                null,
                                List.of(new GroupName(3, "Harbour"), new GroupName(4, "lobby")));
        return new ImportRow.Known(camera, EXPECTED);
    }

    @Test
    void wantsANameForANewCamera() {
        CsvText.Line line = CsvText.read("serialNumber\r\nSN-2", errors).get(0);

        assertThat(ImportRow.read(line, null, VALIDATOR, errors)).isNull();
        assertThat(errors.list()).extracting(ImportError::column).containsExactly("name");
    }
}
