package org.camerata.cli.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    static Settings of(String... namesAndValues) {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", "/bin"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            environment.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return Settings.of(environment, Path.of("/opt/camerata"), Path.of("/srv"));
    }

    @Test
    void standsOnItsOwnWithoutAnyVariable() {
        Settings settings = of();

        assertThat(settings.home()).isEqualTo(Path.of("/opt/camerata/var"));
        assertThat(settings.publicUrl()).isEqualTo("http://127.0.0.1:8080");
        assertThat(settings.rtmpBaseUrl()).isEqualTo("rtmp://127.0.0.1/live");
        assertThat(settings.segmentSeconds()).isEqualTo(3600);
        assertThat(settings.database()).isEmpty();
    }

    @Test
    void readsARelativeHomeFromWhereItWasCalled() {
        assertThat(of("CAMERATA_HOME", "data/../var2").home()).isEqualTo(Path.of("/srv/var2"));
    }

    @Test
    void namesTheRtmpPortInTheAddressUnlessItIsTheUsualOne() {
        assertThat(
                        of("CAMERATA_RTMP_PORT", "2935", "CAMERATA_PUBLIC_HOST", "cams.example")
                                .rtmpBaseUrl())
                .isEqualTo("rtmp://cams.example:2935/live");
    }

    @Test
    void takesTheSeedsBaseUrls() {
        Settings settings =
                of(
                        "RTMP_BASE_URL",
                        "rtmp://a.example/live",
                        "HLS_BASE_URL",
                        "https://b.example/hls");

        assertThat(settings.rtmpBaseUrl()).isEqualTo("rtmp://a.example/live");
        assertThat(settings.publicUrl()).isEqualTo("https://b.example");
    }

    @Test
    void acceptsReservedNamesAndTellsWhichOnes() {
        assertThat(of("CAMERATA_SMTP_HOST", "mail", "CAMERATA_REDIS_URL", "redis:").reserved())
                .containsExactly("CAMERATA_REDIS_URL", "CAMERATA_SMTP_HOST");
    }

    @Test
    void completesTheUrlOfAnOwnDatabaseAndKeepsWhatTheUserChose() {
        Settings settings =
                of(
                        "CAMERATA_DB_URL", "jdbc:mysql://db:3306/cam?connectTimeout=1",
                        "CAMERATA_DB_USER", "cam",
                        "CAMERATA_DB_PASSWORD", "a-password");

        assertThat(settings.database().orElseThrow().completeUrl())
                .startsWith("jdbc:mysql://db:3306/cam?connectTimeout=1&")
                .contains("&connectionTimeZone=UTC")
                .containsOnlyOnce("connectTimeout=");
        assertThat(settings.database().orElseThrow()).asString().doesNotContain("a-password");
    }

    @Test
    void keepsOneAccountUnlessAnOwnerIsNamed() {
        Settings one = of("CAMERATA_DB_URL", "jdbc:mysql://db:3306/cam", "CAMERATA_DB_USER", "cam");
        Settings two =
                of(
                        "CAMERATA_DB_URL", "jdbc:mysql://db:3306/cam",
                        "CAMERATA_DB_USER", "cam",
                        "CAMERATA_DB_OWNER_USER", "owner",
                        "CAMERATA_DB_OWNER_PASSWORD", "b-password");

        assertThat(one.database().orElseThrow().owner().user()).isEqualTo("cam");
        assertThat(two.database().orElseThrow().owner().user()).isEqualTo("owner");
        assertThat(two.database().orElseThrow()).asString().doesNotContain("b-password");
    }

    @Test
    void opensItselfToAllAddressesOnceItEncrypts() {
        Settings settings =
                of("CAMERATA_TLS", "self-signed", "CAMERATA_PUBLIC_HOST", "cams.example");

        assertThat(settings.bind()).isEqualTo("0.0.0.0");
        assertThat(settings.publicUrl()).isEqualTo("https://cams.example:8080");
        assertThat(settings.localUrl()).isEqualTo("https://127.0.0.1:8080");
        assertThat(of().bind()).isEqualTo("127.0.0.1");
    }

    @Test
    void takesTheUsersCertificate() {
        Settings settings =
                of(
                        "CAMERATA_TLS_CERT", "tls/a.pem",
                        "CAMERATA_TLS_KEY", "/etc/a.key",
                        "CAMERATA_BIND", "10.0.0.1",
                        "CAMERATA_HTTP_PORT", "443");

        assertThat(settings.tls().given())
                .contains(new TlsFiles(Path.of("/srv/tls/a.pem"), Path.of("/etc/a.key")));
        assertThat(settings.publicUrl()).isEqualTo("https://10.0.0.1");
    }

    @Test
    void isClosedToOtherSitesButThoseNamed() {
        assertThat(of().corsOrigins()).isEmpty();
        assertThat(
                        of("CAMERATA_CORS_ORIGINS", "https://A.example, http://10.0.0.7:3000,")
                                .corsOrigins())
                .containsExactly("https://a.example", "http://10.0.0.7:3000");
    }

    @Test
    void changesItsFingerprintWithWhatNeedsARestart() {
        assertThat(of("CAMERATA_SEGMENT_SECONDS", "10").fingerprint())
                .isNotEqualTo(of().fingerprint());
        assertThat(of("CAMERATA_SCRUB_DAYS", "0").fingerprint()).isNotEqualTo(of().fingerprint());
        assertThat(of("CAMERATA_ADMIN_PASSWORD", "some-password").fingerprint())
                .isEqualTo(of().fingerprint());
    }

    @ParameterizedTest
    @CsvSource({
        "CAMERATA_HTPP_PORT, 8080",
        "CAMERATA_HTTP_PORT, 0",
        "CAMERATA_HTTP_PORT, 65536",
        "CAMERATA_HTTP_PORT, eighty",
        "CAMERATA_HTTP_PORT, 99999999999",
        "CAMERATA_HTTP_PORT, 1935",
        "CAMERATA_SEGMENT_SECONDS, 1",
        "CAMERATA_SEGMENT_SECONDS, 86401",
        "CAMERATA_SCRUB_DAYS, -1",
        "CAMERATA_SCRUB_DAYS, 366",
        "CAMERATA_BIND, localhost",
        "CAMERATA_BIND, 256.0.0.1",
        "CAMERATA_PUBLIC_HOST, a b",
        "CAMERATA_ADMIN_PASSWORD, short",
        "CAMERATA_HOME, /a;b",
        "CAMERATA_DB_URL, jdbc:postgresql://a/b",
        "CAMERATA_DB_USER, cam",
        "CAMERATA_DB_OWNER_USER, cam",
        "CAMERATA_DB_OWNER_PASSWORD, some-password",
        "CAMERATA_TLS, yes",
        "CAMERATA_TLS_CERT, /etc/a.pem",
        "CAMERATA_TLS_KEY, /etc/a.key",
        "CAMERATA_CORS_ORIGINS, *",
        "CAMERATA_CORS_ORIGINS, https://a.example/",
        "CAMERATA_CORS_ORIGINS, a.example",
        "RTMP_BASE_URL, http://a/live",
        "HLS_BASE_URL, a.example"
    })
    void refusesWhatMakesNoSenseAndNamesTheVariable(String name, String value) {
        assertThatThrownBy(() -> of(name, value))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining(name);
    }

    @Test
    void neverRepeatsAPassword() {
        assertThatThrownBy(() -> of("CAMERATA_ADMIN_PASSWORD", "qwerty"))
                .isInstanceOf(InvalidSetting.class)
                .message()
                .doesNotContain("qwerty");
    }

    @Test
    void takesOurOwnRtmpModuleUnlessAskedForDebians() {
        assertThat(of().rtmpModule()).isEqualTo(RtmpModuleChoice.OWN);
        assertThat(of("CAMERATA_RTMP_MODULE", "stock").rtmpModule())
                .isEqualTo(RtmpModuleChoice.STOCK);
        assertThatThrownBy(() -> of("CAMERATA_RTMP_MODULE", "mine"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("CAMERATA_RTMP_MODULE must be own or stock.");
    }

    @Test
    void takesCamerasByTlsWhereBrowsersComeByTls() {
        assertThat(of().rtmpsBaseUrl()).isEmpty();
        assertThat(
                        of("CAMERATA_TLS", "self-signed", "CAMERATA_PUBLIC_HOST", "cams.example")
                                .rtmpsBaseUrl())
                .contains("rtmps://cams.example:1936/live");
        assertThatThrownBy(() -> of("CAMERATA_TLS", "self-signed", "CAMERATA_RTMPS_PORT", "1935"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("CAMERATA_RTMPS_PORT must differ from the other two ports.");
    }
}
