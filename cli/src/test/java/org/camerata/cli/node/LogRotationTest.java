package org.camerata.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogRotationTest {

    static final int BYTES_MAX = 10;

    @TempDir Path directory;
    LogRotation rotation;
    Path log;

    @BeforeEach
    void aLog() {
        rotation = new LogRotation(directory, BYTES_MAX);
        log = directory.resolve("a.log");
    }

    @Test
    void leavesWhatIsSmall() throws IOException {
        Files.writeString(log, "0123456789");

        rotation.rotate(file -> false);

        assertThat(log).hasContent("0123456789");
        assertThat(directory.resolve("a.log.1")).doesNotExist();
    }

    @Test
    void cutsWhatIsLargeAndKeepsThreePieces() throws IOException {
        for (String text :
                new String[] {"first piece", "second piece", "third piece", "fourth piece"}) {
            Files.writeString(log, text);
            rotation.rotate(file -> false);
        }

        assertThat(log).isEmptyFile();
        assertThat(directory.resolve("a.log.1")).hasContent("fourth piece");
        assertThat(directory.resolve("a.log.3")).hasContent("second piece");
        assertThat(directory.resolve("a.log.4")).doesNotExist();
    }

    @Test
    void renamesWhereTheWriterOpensAnew() throws IOException {
        Files.writeString(log, "a large piece");

        assertThat(rotation.rotate(log::equals)).containsExactly(log);
        assertThat(log).doesNotExist();
        assertThat(directory.resolve("a.log.1")).hasContent("a large piece");
    }
}
