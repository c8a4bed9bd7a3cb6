package org.camerata.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.simulator.RtmpUrl;

/**
 * How fast is recorded footage sent? Publishes a recording of some hundred megabytes to the running
 * stack as fast as it is taken, then fetches all fragments of its list, and the same bytes in the
 * same pieces from nginx as a static file, by turns; one viewer, then several at the same time.
 * Then how soon a player has its first picture.
 *
 * <p>Arguments: rounds (5), viewers (4). The stack is found by the environment that the black-box
 * tests use: CAMERATA_IT_HTTP, CAMERATA_IT_HOME, CAMERATA_IT_ADMIN_PASSWORD.
 */
public final class PlaybackBench {

    private static final int ROUNDS = 5;
    private static final int VIEWERS = 4;
    private static final int LOOPS = 120; // of ten seconds at 2 Mbit/s
    private static final int MEASURED_FOR_MEMORY = 20; // viewers
    private static final long POLL_MS = 500;
    private static final long FINISHED_MAX_MS = 120_000;

    private final Fleet fleet;

    private PlaybackBench(Fleet fleet) {
        this.fleet = fleet;
    }

    public static void main(String[] args) throws Exception {
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : ROUNDS;
        int viewers = args.length > 1 ? Integer.parseInt(args[1]) : VIEWERS;
        try (Fleet fleet = Fleet.register(1)) {
            new PlaybackBench(fleet).run(rounds, viewers);
        }
    }

    private void run(int rounds, int viewers) throws Exception {
        Path work = Files.createTempDirectory("camerata-bench");
        publish(Sample.file(work));
        URI list = list();
        List<Piece> footage = fragments(list);
        Path file = work.resolve("footage.mp4");
        List<Piece> pieces = copy(footage, file);
        try (StaticNginx nginx = StaticNginx.start(work)) {
            List<Piece> still =
                    pieces.stream().map(one -> one.at(nginx.address("footage.mp4"))).toList();
            System.out.printf("%.0f MB in %d fragments%n", Files.size(file) / 1e6, footage.size());
            compare(1, rounds, footage, still);
            compare(viewers, rounds, footage, still);
            FirstPicture.measure(list);
            memory(footage);
        }
    }

    private void publish(Path sample) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-v", "error"));
        command.addAll(List.of("-stream_loop", Integer.toString(LOOPS), "-i", sample.toString()));
        command.addAll(List.of("-c", "copy", "-f", "flv", target()));
        int code = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (code != 0) {
            throw new IOException("ffmpeg could not publish");
        }
        awaitFinished();
    }

    /** With the key, which the address itself never shows. */
    private String target() {
        RtmpUrl url = fleet.urls().get(0);
        return url.applicationUrl() + "/" + url.streamKey();
    }

    private void awaitFinished() throws IOException, InterruptedException {
        long deadline = System.currentTimeMillis() + FINISHED_MAX_MS;
        String query = "/recordings?state=COMPLETE&cameraId=" + fleet.ids().get(0);
        while (!fleet.ask(query).contains("\"sha256\"")) {
            if (System.currentTimeMillis() > deadline) {
                throw new IOException("the recording is not finished");
            }
            Thread.sleep(POLL_MS);
        }
    }

    private URI list() throws IOException, InterruptedException {
        Instant now = Instant.now();
        String query = "from=" + now.minusSeconds(3_600) + "&to=" + now;
        String answer = fleet.ask("/cameras/" + fleet.ids().get(0) + "/playback?" + query);
        return URI.create(Fleet.value(answer, "url"));
    }

    private static List<Piece> fragments(URI list) throws IOException, InterruptedException {
        String text =
                new String(Piece.whole(list).fetch(), java.nio.charset.StandardCharsets.UTF_8);
        return text.lines()
                .filter(line -> line.endsWith(".m4s"))
                .map(line -> Piece.whole(list.resolve(line)))
                .toList();
    }

    /** Writes what the pieces are to a file, and says where in it each lies. */
    private static List<Piece> copy(List<Piece> pieces, Path file)
            throws IOException, InterruptedException {
        List<Piece> copies = new ArrayList<>();
        long offset = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Piece piece : pieces) {
                byte[] bytes = piece.fetch();
                out.write(bytes);
                copies.add(new Piece(null, offset, bytes.length));
                offset += bytes.length;
            }
        }
        return copies;
    }

    private static void compare(int viewers, int rounds, List<Piece> footage, List<Piece> still)
            throws InterruptedException {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            double one = Viewers.megabytesPerSecond(viewers, footage);
            double other = Viewers.megabytesPerSecond(viewers, still);
            if (round > 0) { // the first one warms up
                ours.add(one);
                theirs.add(other);
            }
        }
        double our = Percentiles.of(ours, 50);
        double their = Percentiles.of(theirs, 50);
        System.out.printf(
                "%d viewer(s): footage %.0f MB/s, static file %.0f MB/s, ratio %.2f%n",
                viewers, our, their, our / their);
    }

    private static void memory(List<Piece> footage) throws IOException, InterruptedException {
        long liberty = Parts.of(Path.of(System.getenv("CAMERATA_IT_HOME"))).get("liberty");
        long before = Memory.residentBytes(liberty);
        Memory.Peak peak = Memory.peak(liberty);
        Viewers.megabytesPerSecond(MEASURED_FOR_MEMORY, footage);
        System.out.printf(
                "%d viewers at the same time: server %.0f MB before, %.0f MB at most: %.1f MB each%n",
                MEASURED_FOR_MEMORY,
                before / 1e6,
                peak.stop() / 1e6,
                (peak.stop() - before) / 1e6 / MEASURED_FOR_MEMORY);
    }
}
