package org.camerata.simulator.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.simulator.RtmpMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkDecoderTest {

    final ChunkDecoder decoder = new ChunkDecoder();

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFFFFE, 0xFFFFFF, 0x1000000, 0xFFFFFFFFL})
    void readsBackWhatTheEncoderWrites(long timestampMillis) throws IOException {
        RtmpMessage message = message(timestampMillis, 300);

        assertThat(decoder.next(encoded(message)).orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @Test
    void waitsForTheRestOfAChunkWhereverItIsCutShort() throws IOException {
        byte[] bytes = bytes(encoded(message(0xFFFFFFFFL, 300)));
        ByteBuffer inbox = ByteBuffer.allocate(bytes.length);
        List<RtmpMessage> messages = new ArrayList<>();
        for (byte next : bytes) {
            inbox.put(next).flip();
            decoder.next(inbox).ifPresent(messages::add);
            inbox.compact();
        }

        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).body()).hasSize(300);
        assertThat(messages.get(0).timestampMillis()).isEqualTo(0xFFFFFFFFL);
    }

    @Test
    void readsTheShortHeadersOfOtherSenders() throws IOException {
        ByteBuffer in = ByteBuffer.allocate(100);
        in.put(new byte[] {3, 0, 0, 10, 0, 0, 1, 8, 1, 0, 0, 0, 'a'}); // full, at 10 ms
        in.put(new byte[] {0x43, 0, 0, 5, 0, 0, 1, 8, 'b'}); // same stream, 5 ms later
        in.put(new byte[] {(byte) 0x83, 0, 0, 7, 'c'}); // same length, 7 ms later
        in.put(new byte[] {(byte) 0xC3, 'd'}); // same step again
        in.flip();

        assertThat(times(in)).containsExactly(10L, 15L, 22L, 29L);
    }

    @Test
    void followsAChangeOfTheChunkSize() throws IOException {
        ByteBuffer in = ByteBuffer.allocate(1000);
        ChunkEncoder encoder = new ChunkEncoder();
        byte[] size = {0, 0, 1, 0x2C};
        encoder.put(in, new RtmpMessage(2, RtmpMessage.SET_CHUNK_SIZE, 0, 0, size));
        encoder.chunkBytes(300);
        encoder.put(in, message(0, 300));
        in.flip();

        decoder.next(in);
        assertThat(decoder.next(in).orElseThrow().body()).hasSize(300);
    }

    @Test
    void refusesAMessageThatIsNotForAPublisher() {
        byte[] header = {3, 0, 0, 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 20, 0, 0, 0, 0};

        assertThatThrownBy(() -> decoder.next(ByteBuffer.wrap(header)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16777215");
    }

    private List<Long> times(ByteBuffer in) throws IOException {
        List<Long> times = new ArrayList<>();
        for (Optional<RtmpMessage> m = decoder.next(in); m.isPresent(); m = decoder.next(in)) {
            times.add(m.get().timestampMillis());
        }
        return times;
    }

    private static ByteBuffer encoded(RtmpMessage message) {
        ByteBuffer out = ByteBuffer.allocate(1000);
        new ChunkEncoder().put(out, message);
        return out.flip();
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static RtmpMessage message(long timestampMillis, int length) {
        byte[] body = new byte[length];
        new java.util.Random(length).nextBytes(body);
        return new RtmpMessage(
                RtmpMessage.VIDEO_CHUNKS, RtmpMessage.VIDEO, 1, timestampMillis, body);
    }
}
