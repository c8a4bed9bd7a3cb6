package org.camerata.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Reads mutated recordings in every way that playback does, and demands that it ends well (M5). A
 * test runs some thousands; {@code bench/footage-fuzz} runs millions with little memory.
 *
 * <p>What fails is kept in a temporary file.
 */
final class FootageFuzz {

    private static final long REPORT_NANOS = 10_000_000_000L;
    private static final int MILLIS_MAX = 5000; // a case takes less than 1; others use the machine

    private final Random random;
    private final FlvMutator mutator;
    private long playable;
    private long groups;
    private long slowestNanos;

    FootageFuzz(long seed) throws IOException {
        this.random = new Random(seed);
        this.mutator = new FlvMutator(corpus(), seed);
    }

    public static void main(String[] arguments) throws IOException {
        long cases = Long.parseLong(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        FootageFuzz fuzz = new FootageFuzz(seed);
        long start = System.nanoTime();
        long reported = start;
        for (long i = 1; i <= cases; i++) {
            fuzz.run(i);
            long now = System.nanoTime();
            if (now - reported > REPORT_NANOS || i == cases) {
                reported = now;
                System.out.printf(
                        "seed %d: %,d cases, %,.0f a second, %,d playable, %,d groups,"
                                + " slowest %d ms, heap at most %d MB%n",
                        seed,
                        i,
                        i * 1e9 / (now - start),
                        fuzz.playable,
                        fuzz.groups,
                        fuzz.slowestNanos / 1_000_000,
                        Runtime.getRuntime().maxMemory() >> 20);
            }
        }
    }

    /** How many cases had something to play. */
    long playable() {
        return playable;
    }

    /** One case; its number is only told. */
    void run(long number) throws IOException {
        byte[] flv = mutator.next();
        long start = System.nanoTime();
        try {
            check(flv);
        } catch (MalformedMedia | NothingPlayable refused) {
            // as it should be
        } catch (IOException | RuntimeException | Error failure) {
            Path kept = Files.write(Files.createTempFile("failed", ".flv"), flv);
            throw new AssertionError("case " + number + ", kept as " + kept, failure);
        }
        long nanos = System.nanoTime() - start;
        slowestNanos = Math.max(slowestNanos, nanos);
        demand(nanos < MILLIS_MAX * 1_000_000L, "in time");
    }

    private void check(byte[] flv) throws IOException {
        MemoryFile file = new MemoryFile(flv, flv.length);
        FootageIndex index = FootageIndex.scan(file);
        playable += index.groups().isEmpty() ? 0 : 1;
        groups += index.groups().size();
        demandOrder(index);
        demandDamage(FlvScan.scan(file));
        demand(index.fits(file), "it fits");
        byte[] played = play(index, file);
        byte[] kept = index.toBytes();
        demand(Arrays.equals(played, play(FootageIndex.parse(kept), file)), "kept");
        demand(grown(flv).groups().equals(index.groups()), "grown as scanned");
        playByWrongIndex(kept, file);
    }

    private static void demandOrder(FootageIndex index) {
        long millis = 0;
        long offset = 0;
        for (FootageGroup group : index.groups()) {
            demand(group.startMillis() >= millis && group.durationMillis() > 0, "times ascend");
            demand(group.offset() >= offset && group.endOffset() > group.offset(), "in order");
            demand(group.videoFrames() + group.audioFrames() > 0, "not empty");
            demand(index.groups().get(index.groupAt(group.startMillis())).equals(group), "found");
            millis = group.endMillis();
            offset = group.endOffset();
        }
    }

    private static void demandDamage(FlvFacts facts) {
        long millis = 0;
        for (DamagedPart part : facts.damaged()) {
            demand(part.fromMillis() >= millis && part.toMillis() > part.fromMillis(), "in turn");
            millis = part.toMillis();
        }
        demand(millis <= facts.duration().toMillis(), "within the media");
    }

    private static byte[] play(FootageIndex index, MemoryFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < index.groups().size(); i++) {
            out.writeBytes(index.setupOf(i).initialization());
            send(Fragments.of(index, i, i + 1), file, out);
            send(Fragments.ofKeyPictures(index, i, i + 1), file, out);
        }
        return out.toByteArray();
    }

    private static void send(Fragments fragments, MemoryFile file, ByteArrayOutputStream out)
            throws IOException {
        int before = out.size();
        FragmentPlan plan = fragments.plan(file, 0);
        plan.write(file, out);
        demand(out.size() - before == plan.sizeBytes(), "as long as it says");
    }

    /** Followed while it was written, in steps of any size. */
    private FootageIndex grown(byte[] flv) throws IOException {
        FootageIndex index = FootageIndex.BEGINNING;
        int step = 1 + flv.length / (1 + random.nextInt(8));
        for (int size = random.nextInt(step); size < flv.length; size += 1 + random.nextInt(step)) {
            index = index.grow(new MemoryFile(flv, size));
        }
        return index.close(new MemoryFile(flv, flv.length));
    }

    /**
     * An index of another recording, or one that somebody made up: nothing is played, or garbage.
     */
    private void playByWrongIndex(byte[] kept, MemoryFile file) {
        byte[] wrong = kept.clone();
        wrong[random.nextInt(wrong.length - 4)] = (byte) random.nextInt();
        CRC32C checksum = new CRC32C();
        checksum.update(wrong, 0, wrong.length - 4);
        ByteBuffer.wrap(wrong).putInt(wrong.length - 4, (int) checksum.getValue());
        try {
            play(FootageIndex.parse(wrong), file);
        } catch (IOException refused) {
            // as it should be
        }
    }

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        Path folder = Path.of(URI.create(FootageFuzz.class.getResource("corpus").toString()));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                corpus.add(Files.readAllBytes(file));
            }
        }
        return corpus;
    }

    private static void demand(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
