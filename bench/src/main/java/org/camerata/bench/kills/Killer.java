package org.camerata.bench.kills;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Strikes again and again, at moments and in ways that follow from a seed. */
final class Killer {

    /** Between two blows: sometimes a part has just come back, sometimes it has not. */
    private static final int PAUSE_MIN_MS = 5_000;

    private static final int PAUSE_MAX_MS = 40_000;

    /** nginx drops who is silent for 10 s: some come back before, some after. */
    private static final int FROZEN_MIN_MS = 2_000;

    private static final int FROZEN_MAX_MS = 20_000;

    /** Of so many blows one comes whether or not the server is back from the one before. */
    private static final int IMPATIENT_SHARE = 4;

    private final StackParts parts;
    private final Recovery recovery;
    private final List<TriedCamera> cameras;
    private final Random random;
    private final Map<Blow, Integer> counts = new EnumMap<>(Blow.class);

    Killer(StackParts parts, Recovery recovery, List<TriedCamera> cameras, long seed) {
        this.parts = parts;
        this.recovery = recovery;
        this.cameras = cameras;
        this.random = new Random(seed);
    }

    /** How often each happened. */
    Map<Blow, Integer> counts() {
        return counts;
    }

    void run(Duration length) throws IOException, InterruptedException {
        long end = System.nanoTime() + length.toNanos();
        int pause = pauseMillis();
        while (System.nanoTime() + Duration.ofMillis(pause).toNanos() < end) {
            if (random.nextInt(IMPATIENT_SHARE) > 0) {
                recovery.await();
            }
            Thread.sleep(pause);
            strike(draw());
            pause = pauseMillis();
        }
        recovery.await();
        Thread.sleep(Math.max(0, Duration.ofNanos(end - System.nanoTime()).toMillis()));
    }

    private void strike(Blow blow) throws IOException, InterruptedException {
        TriedCamera camera = cameras.get(random.nextInt(cameras.size()));
        int frozenMillis = FROZEN_MIN_MS + random.nextInt(FROZEN_MAX_MS - FROZEN_MIN_MS);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        boolean struck =
                switch (blow) {
                    case CORE_KILLED -> parts.kill(StackParts.CORE);
                    case CORE_ORPHANED -> parts.orphan(StackParts.CORE);
                    case CORE_WORKER_KILLED -> parts.killWorkers(StackParts.CORE);
                    case CORE_ENDED -> parts.end(StackParts.CORE);
                    case LIBERTY_KILLED -> parts.kill(StackParts.LIBERTY);
                    case LIBERTY_ENDED -> parts.end(StackParts.LIBERTY);
                    case DATABASE_KILLED -> parts.kill(StackParts.DATABASE);
                    case DATABASE_ENDED -> parts.end(StackParts.DATABASE);
                    case EDGE_KILLED -> parts.kill(StackParts.EDGE);
                    case EDGE_ENDED -> parts.end(StackParts.EDGE);
                    case CAMERA_CUT -> cut(camera);
                    case CAMERA_FROZEN -> freeze(camera, frozenMillis);
                };
        String target = blow.name().startsWith("CAMERA") ? " " + camera.id() : "";
        System.out.println(now + " " + blow + target + (struck ? "" : ": was not there"));
        if (struck) {
            counts.merge(blow, 1, Integer::sum);
        }
    }

    private static boolean cut(TriedCamera camera) {
        boolean live = camera.publisher().isLive();
        camera.publisher().cut();
        return live;
    }

    private static boolean freeze(TriedCamera camera, int millis) throws InterruptedException {
        boolean live = camera.publisher().isLive();
        camera.publisher().freeze();
        Thread.sleep(millis);
        camera.publisher().cut();
        return live;
    }

    private int pauseMillis() {
        return PAUSE_MIN_MS + random.nextInt(PAUSE_MAX_MS - PAUSE_MIN_MS);
    }

    private Blow draw() {
        int drawn = random.nextInt(Arrays.stream(Blow.values()).mapToInt(Blow::weight).sum());
        for (Blow blow : Blow.values()) {
            drawn -= blow.weight();
            if (drawn < 0) {
                return blow;
            }
        }
        throw new AssertionError("weights do not add up");
    }
}
