package org.camerata.cli.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.camerata.cli.node.Progress.Kind;
import org.camerata.cli.node.Progress.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

    @TempDir Path directory;

    @Test
    void isReadAsItWasSaidLineByLine() throws IOException {
        Progress progress = new Progress(directory.resolve("progress"));
        progress.begin();
        progress.say(Kind.STEP, "database\tready\n");
        Files.writeString(progress.file(), "READY\thalf a li", StandardOpenOption.APPEND);

        assertThat(progress.lines()).containsExactly(new Line(Kind.STEP, "database ready "));
        assertThat(progress.isReady()).isFalse();
    }
}
