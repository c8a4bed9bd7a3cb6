package org.camerata.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraDetailsTest {

    @Test
    void takeNothingAmissWhereNothingIsSaid() {
        assertThat(CameraDetails.UNCHANGED.objections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CET+1", "+02:00", "Europe/Atlantis", "europe/berlin"})
    void refuseATimeZoneThatIsNone(String zone) {
        assertThatThrownBy(() -> details(zone, null, null).demandValid())
                .isInstanceOf(InvalidCamera.class)
                .hasMessageStartingWith("timeZone must be an IANA time zone");
    }

    @Test
    void sayWhichWindowCannotBeRead() {
        assertThatThrownBy(() -> details(null, "MON 08:00-09:00; MUN 1", null).demandValid())
                .isInstanceOf(InvalidCamera.class)
                .hasMessageContaining("recordingSchedule")
                .hasMessageContaining("MUN 1");
    }

    @Test
    void sayWhichRangeCannotBeRead() {
        assertThatThrownBy(
                        () ->
                                details(null, null, List.of("192.0.2.1", "192.0.2.1/24"))
                                        .demandValid())
                .isInstanceOf(InvalidCamera.class)
                .hasMessageContaining("publisherRanges")
                .hasMessageContaining("Address range 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,b", "\u202Eptz", "line\nbreak"})
    void refuseATagThatCannotBe(String tag) {
        assertThat(tagged(List.of("ptz", tag)).objections()).containsOnlyKeys("tags");
    }

    @Test
    void keepEachTagOnceAndInLowerCase() {
        assertThat(tagged(List.of("PTZ", " entrance ", "ptz")).writtenTags())
                .containsExactly("entrance", "ptz");
    }

    @Test
    void holdAFewTags() {
        List<String> twenty = IntStream.range(0, 20).mapToObj(i -> "tag " + i).toList();
        List<String> more = IntStream.range(0, 21).mapToObj(i -> "tag " + i).toList();

        assertThatCode(tagged(twenty)::demandValid).doesNotThrowAnyException();
        assertThat(tagged(more).objections()).containsOnlyKeys("tags");
    }

    @Test
    void writeTheLongestScheduleSoThatItCanBeReadAgain() {
        String window = "MON-SUN 08:00-18:00;";
        String written = details(null, window.repeat(21), null).writtenSchedule();

        assertThat(RecordingSchedule.parse(written)).hasToString(written);
    }

    private static CameraDetails tagged(List<String> tags) {
        return CameraDetails.UNCHANGED.withTags(tags);
    }

    private static CameraDetails details(String zone, String schedule, List<String> ranges) {
        return new CameraDetails(null, null, null, null, null, zone, schedule, ranges, null);
    }
}
