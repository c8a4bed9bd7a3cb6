package org.camerata.media;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a publisher or a broken disk puts into a file, reading it ends, and ends well (M5). */
class HostileBytesTest {

    private static final int MUTATION_COUNT = 20_000;

    @TempDir Path folder;

    @Test
    @Timeout(60)
    void survivesRandomMutations() throws IOException {
        byte[] valid = everything().toByteArray();
        Random random = new Random(20_261_124);
        int playable = 0;
        for (int i = 0; i < MUTATION_COUNT; i++) {
            playable += playable(mutated(valid, random)) ? 1 : 0;
        }
        assertThat(playable).isGreaterThan(MUTATION_COUNT / 10);
    }

    @Test
    @Timeout(60)
    void survivesTagsOfRandomContent() throws IOException {
        Random random = new Random(20_261_125);
        for (int i = 0; i < 2000; i++) {
            FlvBytes flv = new FlvBytes().videoConfiguration(0, FlvBytes.AVC_1280X720);
            for (int tag = 0; tag < 30; tag++) {
                byte[] body = new byte[random.nextInt(12)];
                random.nextBytes(body);
                if (body.length > 1 && random.nextBoolean()) {
                    body[0] = (byte) (random.nextBoolean() ? 0x17 : 0xaf);
                    body[1] = (byte) random.nextInt(3);
                }
                flv.tag(8 + random.nextInt(2), random.nextInt(), body);
            }
            playable(flv.toByteArray());
        }
    }

    @Test
    void allocatesNothingForSizesThatAreOnlyClaimed() throws IOException {
        FlvBytes claimed = new FlvBytes().raw(9, 0xff, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0x17, 0);
        FlvBytes large =
                new FlvBytes()
                        .videoConfiguration(0, new byte[FlvReader.CONFIGURATION_BYTES_MAX + 1]);

        assertThat(playable(claimed.toByteArray())).isFalse();
        assertThat(playable(large.toByteArray())).isFalse();
    }

    @Test
    void holdsAnHourInEightMegabytes() throws IOException {
        Path flv = folder.resolve("hour.flv");
        Files.write(flv, hour().toByteArray());
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        long before = runtime.totalMemory() - runtime.freeMemory();

        Mp4Layout layout = Mp4Layout.of(flv);

        System.gc();
        long used = runtime.totalMemory() - runtime.freeMemory() - before;
        assertThat(layout.duration()).isCloseTo(Duration.ofHours(1), Duration.ofSeconds(1));
        assertThat(used).isLessThan(8 << 20);
        assertThat(layout.sizeBytes()).isPositive();
    }

    /** Whether the bytes could be laid out; if so the whole MP4 must be there, sample by sample. */
    private boolean playable(byte[] bytes) throws IOException {
        Path flv = folder.resolve("hostile.flv");
        try (FileChannel file = FileChannel.open(flv, CREATE, WRITE)) {
            file.write(ByteBuffer.wrap(bytes), 0);
            file.truncate(bytes.length);
        }
        try {
            FlvFacts facts = FlvScan.scan(flv);
            assertThat(facts.validBytes()).isLessThanOrEqualTo(bytes.length);
            assertThat(facts.duration()).isGreaterThanOrEqualTo(Duration.ZERO);
            check(Mp4Bytes.tracksOf(flv));
            return true;
        } catch (MalformedMedia | NothingPlayable refused) {
            return false;
        }
    }

    private static void check(List<Mp4Bytes.Track> tracks) {
        for (Mp4Bytes.Track track : tracks) {
            long last = -1;
            for (Mp4Bytes.Sample sample : track.samples()) {
                assertThat(sample.decoded()).isGreaterThan(last);
                last = sample.decoded();
            }
        }
    }

    private static byte[] mutated(byte[] valid, Random random) {
        byte[] bytes = valid.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            int at = 13 + random.nextInt(bytes.length - 13);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0);
                default -> bytes = java.util.Arrays.copyOf(bytes, Math.max(at, 14));
            }
        }
        return bytes;
    }

    private static FlvBytes everything() {
        byte[] some = FlvBytes.body(6, 1);
        FlvBytes flv = new FlvBytes().videoConfiguration(0, FlvBytes.AVC_1920X1080);
        flv.audioConfiguration(0, FlvBytes.AAC_44100).key(0, 80, some).aac(10, some);
        flv.inter(40, 120, some).inter(80, 0, some).aac(33, some).tag(8, 50, some);
        flv.videoConfiguration(120, FlvBytes.AVC_1280X720).key(120, some).aac(56, some);
        flv.tag(8, 60, FlvBytes.hex("2ffffb906400")).tag(18, 0, some).inter(160, some);
        return flv.tag(9, 170, FlvBytes.hex("9168766331000000aa")).aac(79, some).inter(200, some);
    }

    private static FlvBytes hour() {
        FlvBytes flv = new FlvBytes().videoConfiguration(0, FlvBytes.AVC_1920X1080);
        flv.audioConfiguration(0, FlvBytes.AAC_44100);
        byte[] some = FlvBytes.body(6, 1);
        for (int frame = 0, sound = 0; frame < 30 * 3600; frame++) {
            int millis = (int) (frame * 1000L / 30);
            int composition = (frame * 7 % 4) * 33; // as B-frames do: no two alike in a row
            flv =
                    frame % 60 == 0
                            ? flv.key(millis, composition, some)
                            : flv.inter(millis, composition, some);
            for (; sound * 1024L * 1000 / 44_100 <= millis; sound++) {
                flv.aac((int) (sound * 1024L * 1000 / 44_100), some);
            }
        }
        return flv;
    }
}
