package org.camerata.nginx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks the real nginx, where the machine has one, what it thinks of the configurations. */
class NginxAcceptsTest {

    static final Path NGINX = Path.of("/usr/sbin/nginx");
    static final int SECONDS_MAX = 20;

    @TempDir Path home;

    @Test
    void theMediaCoreWithOurOwnModule() throws Exception {
        acceptsTheMediaCore(Examples.OWN);
    }

    @Test
    void theMediaCoreWithDebiansModule() throws Exception {
        acceptsTheMediaCore(Examples.STOCK);
    }

    private void acceptsTheMediaCore(RtmpModule module) throws Exception {
        assumeTrue(Files.exists(NGINX), "no nginx here");
        assumeTrue(Files.exists(module.file()), "no such module here");

        assertThat(verdict("media.conf", Examples.media(home, module).render()))
                .contains("syntax is ok")
                .doesNotContain("[warn]");
    }

    @Test
    void theEdge() throws Exception {
        assumeTrue(Files.exists(NGINX), "no nginx here");

        assertThat(verdict("edge.conf", Examples.edge(home, "127.0.0.1").render()))
                .contains("syntax is ok")
                .doesNotContain("[warn]");
    }

    private String verdict(String name, String configuration)
            throws IOException, InterruptedException {
        Files.createDirectories(home.resolve("tmp"));
        Files.createDirectories(home.resolve("incoming"));
        Files.createDirectories(home.resolve("hls"));
        Path file = Files.writeString(home.resolve(name), configuration);
        Path output = home.resolve("verdict");
        Process nginx =
                new ProcessBuilder(
                                NGINX.toString(),
                                "-t",
                                "-c",
                                file.toString(),
                                "-e",
                                "stderr",
                                "-p",
                                home.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(nginx.waitFor(SECONDS_MAX, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
