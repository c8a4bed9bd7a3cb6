package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Amf0Test {

    @Test
    void readsBackWhatItWrites() throws IOException {
        Object[] values = {
            "connect", 1.0, true, null, Map.of("app", "live", "inner", Map.of("n", 2.5))
        };

        assertThat(Amf0.decode(Amf0.encode(values))).containsExactly(values);
    }

    @Test
    void writesAStringAsTypeLengthAndUtf8() {
        assertThat(Amf0.encode("é")).containsExactly(2, 0, 2, 0xC3, 0xA9);
    }

    @Test
    void readsAnEcmaArrayLikeAnObject() throws IOException {
        byte[] array = {8, 0, 0, 0, 1, 0, 1, 'a', 1, 1, 0, 0, 9};

        assertThat(Amf0.decode(array)).containsExactly(Map.of("a", true));
    }

    @Test
    void refusesAValueThatIsCutShort() {
        byte[] number = Amf0.encode(1.0);

        assertThatThrownBy(() -> Amf0.decode(Arrays.copyOf(number, 5)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void refusesEndlessNesting() {
        byte[] nested = new byte[4 * 1000];
        for (int i = 0; i < nested.length; i += 4) {
            nested[i] = 3;
            nested[i + 2] = 1;
            nested[i + 3] = 'a';
        }

        assertThatThrownBy(() -> Amf0.decode(nested)).hasMessageContaining("nested too deeply");
    }
}
