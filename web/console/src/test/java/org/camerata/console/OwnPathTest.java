package org.camerata.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/console/",
                "/console/dashboard.xhtml",
                "/console/cameras.xhtml?status=ONLINE",
                "/console/camera.xhtml?id=7&x=%C3%A9"
            })
    void letsOwnPagesThrough(String path) {
        assertThat(OwnPath.of(path, "/console")).contains(new OwnPath(path));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "https://evil.example/console/",
                "//evil.example/console/",
                "/\\evil.example",
                "/console//evil.example",
                "/console/\\evil.example",
                "/console/../evil",
                "/console/%2e%2e/evil.xhtml",
                "/console/.%2e/evil",
                "/console@evil.example/",
                "/consoleevil.example/",
                "/console",
                "/evil.xhtml",
                "console/dashboard.xhtml",
                "javascript:alert(1)",
                "/console/cameras.xhtml#https://evil.example",
                "/console/cameras.xhtml\r\nSet-Cookie: a=b",
                "/console/cameras.xhtml\n",
                "/console/cameras.xhtml?a=//evil.example",
                "\t/console/cameras.xhtml",
                "/console/data/footage?recording=1",
                "/console/login.xhtml?continue=/console/"
            })
    void refusesEverythingElse(String path) {
        assertThat(OwnPath.of(path, "/console")).isEmpty();
    }

    @Test
    void refusesWhatIsTooLong() {
        String path = "/console/cameras.xhtml?text=" + "a".repeat(OwnPath.LENGTH_MAX);

        assertThat(OwnPath.of(path, "/console")).isEmpty();
    }
}
