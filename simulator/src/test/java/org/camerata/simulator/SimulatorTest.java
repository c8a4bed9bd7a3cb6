package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatorTest {

    final List<SimulatedCamera> cameras = new ArrayList<>();

    @Test
    void followsItsInputAfterAnEmptyLine() {
        assertThat(read("1\trtmp://h/live/a\n2\trtmp://h/live/b\n\nrest")).isTrue();
        assertThat(cameras).hasSize(2);
    }

    @Test
    void runsOnAfterTheEndOfItsInput() {
        assertThat(read("1\trtmp://h/live/a\n")).isFalse();
        assertThat(cameras).hasSize(1);
    }

    @Test
    void namesAWrongLineWithoutRepeatingIt() {
        assertThatThrownBy(() -> read("1\trtmp://h/live/a\nsecret\trtmp://h/live/secret"))
                .hasMessage("line 2 is wrong")
                .hasNoCause();
    }

    @Test
    void drawsADifferentPictureForEachNumber() {
        List<String> graphs = new ArrayList<>();
        for (int number = 1; number <= 24; number++) {
            graphs.add(TestPicture.graph(number).replaceAll("Demo \\d+", ""));
        }

        assertThat(graphs).doesNotHaveDuplicates();
    }

    private boolean read(String input) {
        return Simulator.readCameras(new BufferedReader(new StringReader(input)), cameras);
    }
}
