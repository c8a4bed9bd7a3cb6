package org.camerata.cli.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir Path directory;

    static IntSupplier from(int first) {
        return IntStream.iterate(first, port -> port + 1).iterator()::nextInt;
    }

    Path file() {
        return directory.resolve("ports.properties");
    }

    @Test
    void arePickedAmongTheFreeOnes() throws IOException {
        Ports ports =
                Ports.keptIn(file(), from(20_000), port -> !Set.of(20_000, 20_002).contains(port));

        assertThat(ports).isEqualTo(new Ports(20_001, 20_003, 20_004, 20_005, 20_006));
    }

    @Test
    void areNeverTheSameTwice() throws IOException {
        IntSupplier repeating =
                IntStream.iterate(0, i -> i + 1).map(i -> 20_000 + i / 3).iterator()::nextInt;

        assertThat(Ports.keptIn(file(), repeating, port -> true))
                .isEqualTo(new Ports(20_000, 20_001, 20_002, 20_003, 20_004));
    }

    @Test
    void areKept() throws IOException {
        Ports first = Ports.keptIn(file(), from(20_000), port -> true);

        assertThat(Ports.keptIn(file(), from(25_000), port -> true)).isEqualTo(first);
    }

    @Test
    void giveWayWhenAnotherProgramTookOne() throws IOException {
        Ports first = Ports.keptIn(file(), from(20_000), port -> true);

        Ports second = Ports.keptIn(file(), from(25_000), port -> port != first.liberty());

        assertThat(second)
                .isEqualTo(
                        new Ports(
                                first.database(),
                                25_000,
                                first.mediaHttp(),
                                first.mediaView(),
                                first.mediaRtmps()));
    }
}
