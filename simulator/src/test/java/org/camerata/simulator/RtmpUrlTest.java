package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RtmpUrlTest {

    @Test
    void takesAUrlApart() {
        assertThat(RtmpUrl.parse("rtmp://cam.example:1940/live/abc123"))
                .isEqualTo(new RtmpUrl("cam.example", 1940, "live", "abc123"));
    }

    @Test
    void knowsTheDefaultPort() {
        assertThat(RtmpUrl.parse("rtmp://10.0.0.1/live/abc").port()).isEqualTo(1935);
    }

    @Test
    void takesTheBracketsOffAnIpv6Address() {
        assertThat(RtmpUrl.parse("rtmp://[::1]/live/abc").socketHost()).isEqualTo("::1");
    }

    @Test
    void leavesArgumentsWithTheKey() {
        assertThat(RtmpUrl.parse("rtmp://h/live/abc?x=1").streamKey()).isEqualTo("abc?x=1");
    }

    @Test
    void printsWithoutTheKey() {
        assertThat(RtmpUrl.parse("rtmp://h/live/secret")).hasToString("rtmp://h:1935/live/***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://h/live/secret",
                "rtmp://h/secret",
                "rtmp:///live/secret",
                "secret",
                "rtmp://h/live/sec ret",
                "rtmp:live/secret"
            })
    void refusesAnythingElseWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> RtmpUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining("sec");
    }
}
