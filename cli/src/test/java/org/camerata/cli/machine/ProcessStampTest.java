package org.camerata.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessStampTest {

    @TempDir Path directory;

    @Test
    void isTheSameOnlyWithTheSameStart() {
        ProcessStamp self = ProcessStamp.of(ProcessHandle.current().pid()).orElseThrow();

        assertThat(self.isAlive()).isTrue();
        assertThat(new ProcessStamp(self.pid(), self.startTicks() - 1).isAlive()).isFalse();
    }

    @Test
    void survivesBeingWritten() throws IOException {
        ProcessStamp self = ProcessStamp.of(ProcessHandle.current().pid()).orElseThrow();
        PidFile file = new PidFile(directory.resolve("self.pid"));
        file.write(self);

        assertThat(file.living()).contains(self);
    }

    @Test
    void findsWhatADeadLeaderLeftBehind() throws Exception {
        Process leader = new ProcessBuilder("setsid", "sh", "-c", "sleep 60 & read _").start();
        try {
            while (ProcessStamp.leftBehindBy(leader.pid()).isEmpty()) {
                assertThat(leader.isAlive()).isTrue();
                Thread.onSpinWait();
            }
            leader.destroyForcibly().waitFor();

            assertThat(ProcessStamp.leftBehindBy(leader.pid())).hasSize(1);
        } finally {
            ProcessStamp.leftBehindBy(leader.pid())
                    .forEach(
                            pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        }
    }
}
