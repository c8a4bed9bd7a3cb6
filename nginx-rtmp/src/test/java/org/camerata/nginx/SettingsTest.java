package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    static final Path HOME = Path.of("/srv/camerata");

    @Test
    void rendersTheMediaCoreWithOurOwnModule() {
        assertThat(Examples.media(HOME, Examples.OWN).render())
                .contains("listen 21935; listen 127.0.0.1:21940 proxy_protocol;")
                .contains("record_path \"/srv/camerata/incoming\";")
                .contains("record_interval 3600s;")
                .contains("record_unique connection;")
                .contains("hls_wait_video on;")
                .contains("/callback/gateway-0123456789/publish-start;")
                .contains("proxy_set_header X-Camerata-Epoch \"epoch-0123456789\";")
                .doesNotContain("push rtmp:")
                .doesNotContain("@{");
    }

    @Test
    void rendersTheMediaCoreWithDebiansModuleAndARelay() {
        assertThat(Examples.media(HOME, Examples.STOCK).render())
                .contains("push rtmp://127.0.0.1:21936/view;")
                .contains("application view {")
                .contains("record_unique on;")
                .doesNotContain("on_publish_start")
                .doesNotContain("@{");
    }

    @Test
    void rendersTheEdge() {
        assertThat(Examples.edge(HOME, "127.0.0.1").render())
                .contains("listen 127.0.0.1:21939;")
                .contains("$secure_link_expires $viewer $stream signing-key-0123456789")
                .doesNotContain("@{");
    }

    @Test
    void listensOnIpv6WhereTheMachineHasIt() {
        Path incoming = HOME.resolve("incoming");

        assertThat(Examples.media(HOME, incoming, Examples.SECRET, true).render())
                .contains("listen 21935; listen [::]:21935 ipv6only=on;");
        assertThat(Examples.media(HOME, incoming, Examples.SECRET, false).render())
                .doesNotContain("[::]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relative", "/a;b", "/a\"b", "/a{b", "/a}b", "/a$b", "/a\nb", "/a\\b"})
    void refusesAPathThatWouldSayMoreThanAPath(String path) {
        assertThatThrownBy(() -> Examples.media(HOME, Path.of(path), Examples.SECRET, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("incoming must be an absolute path");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space 123", "quote\"12345", "semi;colon123"})
    void refusesASecretThatWouldSayMoreAndDoesNotRepeatIt(String secret) {
        assertThatThrownBy(() -> Examples.media(HOME, HOME, secret, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "callbackSecret must be 8 to 128 letters, digits, hyphens and underscores");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "1.2.3", "127.0.0.1 default_server", "::1"})
    void refusesToListenOnWhatIsNoAddress(String bind) {
        assertThatThrownBy(() -> Examples.edge(HOME, bind))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("bind must be an IPv4 address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "portal.example", "https://a.example/", "https://a\" x"})
    void refusesAnOriginThatIsNone(String origin) {
        assertThatThrownBy(
                        () -> Examples.edge(HOME, "127.0.0.1", Optional.empty(), List.of(origin)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("an origin must be like");
    }
}
