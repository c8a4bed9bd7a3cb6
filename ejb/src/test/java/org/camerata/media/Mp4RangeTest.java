package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Mp4RangeTest {

    @TempDir Path folder;
    private Path flv;
    private Mp4Layout layout;
    private byte[] whole;

    @BeforeEach
    void layOutFiveSeconds() throws IOException {
        FlvBytes bytes =
                new FlvBytes()
                        .videoConfiguration(0, FlvBytes.AVC_1280X720)
                        .audioConfiguration(0, FlvBytes.AAC_44100);
        for (int i = 0; i < 125; i++) {
            byte[] body = FlvBytes.body(i % 25 == 0 ? 70_000 : 300 + i, i);
            bytes = i % 25 == 0 ? bytes.key(i * 40, body) : bytes.inter(i * 40, body);
            bytes.aac(i * 40, FlvBytes.body(1 + i, -i));
            if (i % 25 == 24) {
                boolean large = i % 50 == 24;
                bytes.videoConfiguration(
                        i * 40, large ? FlvBytes.AVC_1920X1080 : FlvBytes.AVC_1280X720);
            }
        }
        flv = bytes.writeTo(folder);
        layout = Mp4Layout.of(flv);
        whole = Mp4Bytes.bytesOf(layout, flv);
    }

    @Test
    void isAsLongAsItSays() {
        assertThat(whole).hasSize((int) layout.sizeBytes());
    }

    @Test
    void anyRangeIsThatPartOfTheWhole() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            int from = random.nextInt(whole.length + 1);
            int count =
                    random.nextInt(Math.min(whole.length - from, i % 2 == 0 ? 40 : 200_000) + 1);
            assertThat(Mp4Bytes.bytesOf(layout, flv, from, count))
                    .isEqualTo(Arrays.copyOfRange(whole, from, from + count));
        }
    }

    @Test
    void piecesMakeTheWhole() throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        for (int from = 0; from < whole.length; from += 4999) {
            int count = Math.min(4999, whole.length - from);
            pieces.writeBytes(Mp4Bytes.bytesOf(layout, flv, from, count));
        }
        assertThat(pieces.toByteArray()).isEqualTo(whole);
    }

    @Test
    void goesOnWhenTheTargetTakesLittleAtATime() throws IOException {
        ByteArrayOutputStream taken = new ByteArrayOutputStream();
        WritableByteChannel reluctant = new ReluctantChannel(taken);
        try (FileChannel source = FileChannel.open(flv)) {
            layout.write(source, reluctant, 0, layout.sizeBytes());
        }
        assertThat(taken.toByteArray()).isEqualTo(whole);
    }

    @Test
    void refusesARangeOutsideTheFile() {
        assertThatThrownBy(() -> Mp4Bytes.bytesOf(layout, flv, 0, layout.sizeBytes() + 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Mp4Bytes.bytesOf(layout, flv, -1, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void saysThatTheRecordingBecameShorter() throws IOException {
        try (FileChannel file = FileChannel.open(flv, StandardOpenOption.WRITE)) {
            file.truncate(1000);
        }
        assertThatThrownBy(() -> Mp4Bytes.bytesOf(layout, flv)).isInstanceOf(EOFException.class);
    }

    /** Takes 1000 bytes at a time, as a socket may. */
    private record ReluctantChannel(ByteArrayOutputStream taken) implements WritableByteChannel {

        @Override
        public int write(ByteBuffer source) {
            byte[] some = new byte[Math.min(1000, source.remaining())];
            source.get(some);
            taken.writeBytes(some);
            return some.length;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
