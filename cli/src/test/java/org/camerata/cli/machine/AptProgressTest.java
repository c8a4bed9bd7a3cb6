package org.camerata.cli.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AptProgressTest {

    @Test
    void saysOneLineForEveryFewPercent() {
        AptProgress progress = new AptProgress(20);

        assertThat(
                        Stream.of(
                                        "dlstatus:1:5.0:Retrieving file 1 of 9",
                                        "dlstatus:4:45.5:Retrieving file 4 of 9",
                                        "dlstatus:4:55.5:Retrieving file 4 of 9",
                                        "pmstatus:nginx:20.1:Unpacking nginx (amd64)",
                                        "pmstatus:dpkg-exec:oops:Running dpkg")
                                .map(progress::next)
                                .flatMap(Optional::stream))
                .containsExactly(
                        "packages: downloading, 45 %", "packages: unpacking and setting up, 20 %");
    }
}
