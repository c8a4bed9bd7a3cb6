package org.camerata.bench.kills;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.camerata.bench.Fleet;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.ClipRecipe;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.EmulatedPublishers;
import org.camerata.simulator.rtmp.PublisherPlan;
import org.camerata.simulator.rtmp.SentFrames;

/**
 * Is anything ever silently missing? Lets cameras publish while parts of the stack are killed at
 * random, then compares what was sent, frame by frame, with what is played and with what the
 * timelines tell. Says each minute how far it is. Ends with 1 if anything is not as it should be.
 *
 * <p>Arguments: cameras (24), minutes (60), seed (1). For a scratch stack with short segments
 * (CAMERATA_SEGMENT_SECONDS=20), found by CAMERATA_IT_HTTP, CAMERATA_IT_HOME and
 * CAMERATA_IT_ADMIN_PASSWORD; {@code camerata} is CAMERATA_IT_COMMAND. What was recorded stays.
 */
public final class KillsBench {

    private static final int CAMERA_COUNT = 24;
    private static final int MINUTES = 60;

    /** One camera in so many has sound; its frames are many, and all sound is alike. */
    private static final int SOUND_EVERY = 4;

    private static final Duration RETURN_MIN = Duration.ofMillis(500);
    private static final int RETURN_STEP_MS = 137; // so that they do not come all at once
    private static final Duration LEAVING = Duration.ofSeconds(3);

    /** An answer of the timeline ends 5 s before now. */
    private static final Duration KNOWN_AFTER = Duration.ofSeconds(8);

    private final Fleet fleet;
    private final Path home;
    private final Findings findings = new Findings();

    private KillsBench(Fleet fleet, Path home) {
        this.fleet = fleet;
        this.home = home;
    }

    @SuppressWarnings("resource") // the fleet stays, to be looked at
    public static void main(String[] args) throws Exception {
        int cameras = args.length > 0 ? Integer.parseInt(args[0]) : CAMERA_COUNT;
        int minutes = args.length > 1 ? Integer.parseInt(args[1]) : MINUTES;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        System.out.printf("%d cameras, %d minutes, seed %d%n", cameras, minutes, seed);
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Path home = Path.of(System.getenv("CAMERATA_IT_HOME")).toAbsolutePath();
        KillsBench bench = new KillsBench(Fleet.register(cameras), home);
        List<TriedCamera> all = bench.run(Duration.ofMinutes(minutes), seed);
        bench.judge(all, begun);
        System.exit(bench.findings.areNone() ? 0 : 1);
    }

    private List<TriedCamera> run(Duration length, long seed)
            throws IOException, InterruptedException {
        List<TriedCamera> cameras;
        try (EmulatedPublishers publishers = EmulatedPublishers.start()) {
            cameras = publish(publishers);
            Killer killer = new Killer(new StackParts(home), new Recovery(fleet), cameras, seed);
            Progress progress = Progress.start(cameras, length);
            killer.run(length);
            progress.end();
            cameras.forEach(camera -> camera.publisher().leave());
            Thread.sleep(LEAVING.toMillis());
            System.out.println("Blows: " + killer.counts());
        }
        return cameras;
    }

    private List<TriedCamera> publish(EmulatedPublishers publishers) throws IOException {
        Clip loud = ClipRecipe.TINY.with(ClipRecipe.Sound.AAC).make();
        Clip silent = loud.pictureAlone();
        List<TriedCamera> cameras = new ArrayList<>();
        for (int i = 0; i < fleet.ids().size(); i++) {
            SentFrames sent = new SentFrames(i);
            PublisherPlan plan =
                    PublisherPlan.of(fleet.urls().get(i), i % SOUND_EVERY == 0 ? loud : silent)
                            .returningAfter(RETURN_MIN.plusMillis((long) RETURN_STEP_MS * i))
                            .numberedBy(sent);
            EmulatedPublisher publisher = publishers.add(plan);
            cameras.add(new TriedCamera(i, fleet.ids().get(i), publisher, sent));
        }
        return cameras;
    }

    private void judge(List<TriedCamera> cameras, Instant begun)
            throws IOException, InterruptedException {
        new Quiet(fleet, home).await(findings);
        Instant ended = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Thread.sleep(KNOWN_AFTER.toMillis());
        TimelineCheck timelines = new TimelineCheck(fleet, findings, begun, ended);
        FramesCheck frames = new FramesCheck(fleet, findings, begun, ended);
        for (TriedCamera camera : cameras) {
            compare(camera, timelines, frames);
        }
        Verdict verdict = new Verdict(home);
        verdict.demandClean(findings, "verify", "--hashes");
        verdict.demandClean(findings, "audit", "verify");
        timelines.print();
        frames.print();
        findings.print();
    }

    /** One that cannot be read is a finding, and no reason not to look at the others. */
    private void compare(TriedCamera camera, TimelineCheck timelines, FramesCheck frames)
            throws InterruptedException {
        try {
            frames.check(camera, timelines.check(camera));
        } catch (IOException e) {
            findings.add("no answer", camera.id() + ": " + e);
        }
        System.out.printf("Compared %d of %d cameras%n", camera.number() + 1, fleet.ids().size());
    }
}
