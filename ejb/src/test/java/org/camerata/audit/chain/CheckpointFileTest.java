package org.camerata.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final Checkpoint ONE = checkpoint(1);
    private static final Checkpoint TWO = checkpoint(2);

    @TempDir Path folder;

    @Test
    void givesBackWhatWasAppended() throws IOException {
        CheckpointFile file = new CheckpointFile(folder.resolve("checkpoints.jsonl"));

        file.append(ONE);
        file.append(TWO);

        assertThat(file.read().checkpoints()).containsExactly(ONE, TWO);
        assertThat(file.read().unreadable()).isZero();
    }

    @Test
    void isEmptyBeforeTheFirst() throws IOException {
        CheckpointFile file = new CheckpointFile(folder.resolve("none.jsonl"));

        assertThat(file.read().checkpoints()).isEmpty();
    }

    @Test
    void aLineThatACrashCutOffSpoilsNoOther() throws IOException {
        Path path = folder.resolve("cut.jsonl");
        CheckpointFile file = new CheckpointFile(path);
        file.append(ONE);
        Files.writeString(path, TWO.line().substring(0, 40), StandardOpenOption.APPEND);

        file.append(TWO);

        assertThat(file.read().checkpoints()).containsExactly(ONE, TWO);
        assertThat(file.read().unreadable()).isEqualTo(1);
    }

    private static Checkpoint checkpoint(long number) {
        return new Checkpoint(
                number,
                Entries.NOON,
                17 * number,
                "ab".repeat(32),
                "0123456789abcdef",
                "cd".repeat(64));
    }
}
