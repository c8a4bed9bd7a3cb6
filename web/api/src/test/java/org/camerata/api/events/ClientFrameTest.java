package org.camerata.api.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camerata.event.EventFilter;
import org.camerata.event.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFrameTest {

    @Test
    void saysWhatAClientWantsToHear() throws Exception {
        ClientFrame frame =
                ClientFrame.parse(
                        "{\"subscribe\":[\"cameras\",\"alerts\"],\"cameras\":[17,18],"
                                + "\"lastEventId\":1795521600000123}");

        assertThat(frame.filter())
                .isEqualTo(new EventFilter(Set.of(Topic.CAMERAS, Topic.ALERTS), Set.of(17L, 18L)));
        assertThat(frame.lastEventId()).isEqualTo(1795521600000123L);
    }

    @Test
    void standsForAllCamerasAndForNowWhereItSaysNothingElse() throws Exception {
        ClientFrame frame = ClientFrame.parse("{\"subscribe\":[\"system\"]}");

        assertThat(frame.filter().cameras()).isEmpty();
        assertThat(frame.lastEventId()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            textBlock =
                    """
                    hello; is not JSON
                    {"subscribe":["cameras"]; is not JSON
                    []; must be a JSON object
                    {}; subscribe must be
                    {"subscribe":"cameras"}; subscribe must be
                    {"subscribe":[]}; subscribe must be
                    {"subscribe":["secrets"]}; subscribe must be
                    {"subscribe":[1]}; subscribe must be
                    {"subscribe":["cameras"],"cameras":17}; cameras must be
                    {"subscribe":["cameras"],"cameras":[]}; cameras must be
                    {"subscribe":["cameras"],"cameras":["17"]}; cameras must be
                    {"subscribe":["cameras"],"cameras":[1.5]}; cameras must be
                    {"subscribe":["cameras"],"lastEventId":"1"}; lastEventId must be
                    {"subscribe":["cameras"],"lastEventId":null}; lastEventId must be
                    {"subscribe":["cameras"],"lastEventId":1e99}; lastEventId must be
                    {"subscribe":["cameras"],"publish":1}; nothing else
                    """)
    void saysPreciselyWhatCannotBeRead(String text, String reason) {
        assertThatThrownBy(() -> ClientFrame.parse(text))
                .isInstanceOf(BadFrame.class)
                .hasMessageContaining(reason);
    }

    @Test
    void readsNoMoreCamerasThanThereMayBe() {
        String ids =
                IntStream.rangeClosed(0, EventFilter.CAMERA_COUNT_MAX)
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(","));

        assertThatThrownBy(
                        () ->
                                ClientFrame.parse(
                                        "{\"subscribe\":[\"cameras\"],\"cameras\":[" + ids + "]}"))
                .isInstanceOf(BadFrame.class);
    }

    @Test
    void isNotUpsetByDeepNesting() {
        String deep = "[".repeat(ClientFrame.LENGTH_MAX - 1);

        assertThatThrownBy(() -> ClientFrame.parse(deep)).isInstanceOf(BadFrame.class);
    }
}
