package org.camerata.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Runs simulated cameras until it is told to end.
 *
 * <p>Reads lines {@code NUMBER<TAB>RTMP_URL} on standard input. After an empty line it keeps
 * reading and ends when the input does, so that it does not outlive the process that started it; if
 * the input ends without an empty line, it runs until SIGTERM. Exit code 2: a line is wrong.
 */
public final class Simulator {

    /** Each camera is an ffmpeg; more than this no machine draws. */
    static final int CAMERA_COUNT_MAX = 64;

    private static final int EXIT_USAGE = 2;
    private static final String LOG_LINE = "%1$tFT%1$tT.%1$tL%1$tz %4$s %5$s%6$s%n";

    private Simulator() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("java.util.logging.SimpleFormatter.format", LOG_LINE);
        BufferedReader in =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<SimulatedCamera> cameras = new ArrayList<>();
        boolean followsInput;
        try {
            followsInput = readCameras(in, cameras);
        } catch (IllegalArgumentException e) {
            System.err.println("camerata simulator: " + e.getMessage());
            System.exit(EXIT_USAGE);
            return;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> cameras.forEach(SimulatedCamera::close)));
        cameras.forEach(SimulatedCamera::start);
        if (followsInput) {
            in.transferTo(java.io.Writer.nullWriter());
            System.exit(0);
        }
        new CountDownLatch(1).await(); // until SIGTERM
    }

    /** Whether the list ended by an empty line, with more input to follow. */
    static boolean readCameras(BufferedReader in, List<SimulatedCamera> cameras) {
        try {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    return true;
                }
                cameras.add(camera(line, cameras.size() + 1));
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SimulatedCamera camera(String line, int lineNumber) {
        int tab = line.indexOf('\t');
        if (tab < 0 || lineNumber > CAMERA_COUNT_MAX) {
            throw new IllegalArgumentException(
                    "line " + lineNumber + ": NUMBER<TAB>RTMP_URL, at most " + CAMERA_COUNT_MAX);
        }
        try {
            int number = Integer.parseInt(line.substring(0, tab));
            return new SimulatedCamera(number, RtmpUrl.parse(line.substring(tab + 1)));
        } catch (IllegalArgumentException e) {
            // Without the cause: a number's message repeats the line, which holds a key.
            throw new IllegalArgumentException("line " + lineNumber + " is wrong");
        }
    }
}
