package org.camerata.integrity.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.camerata.shared.Digests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentReadingTest {

    @TempDir Path folder;

    /** Around the sizes of blocks and pieces, where reading past the cache is particular. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 511, 512, 513, 4095, 4096, 4097, 1 << 20, (1 << 20) + 1, 3_000_001})
    void readsEveryByteOnce(int sizeBytes) throws IOException {
        byte[] bytes = new byte[sizeBytes];
        new Random(sizeBytes).nextBytes(bytes);
        Path file = Files.write(folder.resolve("segment"), bytes);

        try (SegmentReading reading = SegmentReading.open(file)) {
            long sum = 0;
            for (int read = reading.readOn(); read > 0; read = reading.readOn()) {
                assertThat(read).isLessThanOrEqualTo(SegmentReading.PIECE_BYTES);
                sum += read;
            }
            assertThat(sum).isEqualTo(sizeBytes);
            assertThat(reading.result())
                    .isEqualTo(
                            new Digested(
                                    HexFormat.of().formatHex(Digests.sha256(bytes)), sizeBytes));
        }
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> SegmentReading.open(folder.resolve("nothing")))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void seesABitThatFlipped() throws IOException {
        byte[] bytes = new byte[5000];
        Path file = Files.write(folder.resolve("segment"), bytes);
        Digested before = read(file);

        bytes[4999] ^= 1;
        Files.write(file, bytes);

        assertThat(read(file)).isNotEqualTo(before);
    }

    private static Digested read(Path file) throws IOException {
        try (SegmentReading reading = SegmentReading.open(file)) {
            while (reading.readOn() > 0) {
                // to the end
            }
            return reading.result();
        }
    }
}
