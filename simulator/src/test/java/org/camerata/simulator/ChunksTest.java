package org.camerata.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunksTest {

    final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    final ChunkWriter writer = new ChunkWriter(wire);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 127, 128, 129, 256, 4096, 100_000})
    void readsBackAMessageOfAnyLength(int length) throws IOException {
        RtmpMessage message = message(40, randomBytes(length));
        writer.write(message);

        assertThat(reader().read()).usingRecursiveComparison().isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFE, 0xFFFFFF, 0x1000000, 0xFFFFFFFFL})
    void keepsTimestampsOfAnySize(long timestampMillis) throws IOException {
        writer.write(message(timestampMillis, randomBytes(300)));
        writer.write(message(timestampMillis, randomBytes(300)));

        ChunkReader reader = reader();
        assertThat(reader.read().timestampMillis()).isEqualTo(timestampMillis);
        assertThat(reader.read().timestampMillis()).isEqualTo(timestampMillis);
    }

    @Test
    void followsAChangeOfTheChunkSize() throws IOException {
        writer.write(
                new RtmpMessage(2, RtmpMessage.SET_CHUNK_SIZE, 0, 0, new byte[] {0, 0, 16, 0}));
        writer.chunkSize(4096);
        RtmpMessage large = message(0, randomBytes(10_000));
        writer.write(large);

        ChunkReader reader = reader();
        reader.read();
        assertThat(reader.read()).usingRecursiveComparison().isEqualTo(large);
    }

    @Test
    void readsTheShortHeadersOfOtherSenders() throws IOException {
        byte[] chunks = {
            3,
            0,
            0,
            10,
            0,
            0,
            1,
            8,
            1,
            0,
            0,
            0,
            'a', // full, at 10 ms
            0x43,
            0,
            0,
            5,
            0,
            0,
            1,
            8,
            'b', // same stream, 5 ms later
            (byte) 0x83,
            0,
            0,
            7,
            'c', // same length, 7 ms later
            (byte) 0xC3,
            'd', // same step again
        };
        ChunkReader reader = new ChunkReader(new ByteArrayInputStream(chunks));

        assertThat(reader.read().timestampMillis()).isEqualTo(10);
        assertThat(reader.read().timestampMillis()).isEqualTo(15);
        assertThat(reader.read().timestampMillis()).isEqualTo(22);
        RtmpMessage last = reader.read();
        assertThat(last.timestampMillis()).isEqualTo(29);
        assertThat(last.body()).containsExactly('d');
        assertThat(last.messageStream()).isEqualTo(1);
        assertThat(reader.readBytes()).isEqualTo(chunks.length);
    }

    @Test
    void refusesAMessageThatWouldFillTheMemory() {
        byte[] header = {3, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 20, 0, 0, 0, 0};

        assertThatThrownBy(() -> new ChunkReader(new ByteArrayInputStream(header)).read())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16777215");
    }

    @Test
    void tellsTheEndOfTheStream() {
        assertThatThrownBy(() -> reader().read()).isInstanceOf(EOFException.class);
    }

    private ChunkReader reader() {
        return new ChunkReader(new ByteArrayInputStream(wire.toByteArray()));
    }

    private static RtmpMessage message(long timestampMillis, byte[] body) {
        return new RtmpMessage(
                RtmpMessage.VIDEO_CHUNKS, RtmpMessage.VIDEO, 1, timestampMillis, body);
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
