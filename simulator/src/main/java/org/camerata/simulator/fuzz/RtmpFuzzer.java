package org.camerata.simulator.fuzz;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Sends broken RTMP to a server until the time is over, or the server dies.
 *
 * <p>By hand: arguments HOST PORT SECONDS SEED [CASE]; with a case it sends that one alone, again
 * and again. Exit code 1: the server died.
 */
public final class RtmpFuzzer {

    private static final int NO_CASE = -1;
    private static final int CONNECTION_COUNT = 8;
    private static final int CONNECT_MAX_MILLIS = 5_000;

    /** Time for the server to stumble before the connection ends. */
    private static final int ANSWER_MAX_MILLIS = 30;

    /** For who is in the middle of a case when the time is over. */
    private static final int STRAGGLER_MAX_MILLIS = 30_000;

    private static final int ANSWER_BYTES_MAX = 1 << 16;

    /** A death is noticed within milliseconds; so many cases may have run since. */
    private static final int SUSPECT_COUNT = 4 * CONNECTION_COUNT;

    private final String host;
    private final int port;
    private final long seed;
    private final int onlyCase; // NO_CASE for all
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final Deque<FuzzCase> recent = new ArrayDeque<>();

    private RtmpFuzzer(String host, int port, long seed, int onlyCase) {
        this.host = host;
        this.port = port;
        this.seed = seed;
        this.onlyCase = onlyCase;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        if (args.length < 4) {
            System.err.println("HOST PORT SECONDS SEED [CASE]");
            System.exit(2);
        }
        int only = args.length > 4 ? Integer.parseInt(args[4]) : NO_CASE;
        Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
        FuzzReport report =
                new RtmpFuzzer(args[0], Integer.parseInt(args[1]), Long.parseLong(args[3]), only)
                        .run(time);
        System.out.println(report);
        System.exit(report.survived() ? 0 : 1);
    }

    /**
     * Sends cases 0, 1, 2, … of a seed.
     *
     * @throws IOException if the server cannot be reached to begin with
     */
    public static FuzzReport run(String host, int port, long seed, Duration time)
            throws IOException, InterruptedException {
        return new RtmpFuzzer(host, port, seed, NO_CASE).run(time);
    }

    private FuzzReport run(Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        ExecutorService connections = Executors.newFixedThreadPool(CONNECTION_COUNT);
        try (Canary canary = Canary.open(host, port)) {
            for (int i = 0; i < CONNECTION_COUNT; i++) {
                connections.execute(() -> sendUntil(end, canary));
            }
            connections.shutdown();
            connections.awaitTermination(
                    time.toMillis() + STRAGGLER_MAX_MILLIS, TimeUnit.MILLISECONDS);
            return report(canary.isDead());
        } finally {
            connections.shutdownNow();
        }
    }

    private synchronized FuzzReport report(boolean died) {
        List<String> suspects = died ? recent.stream().map(FuzzCase::toString).toList() : List.of();
        return new FuzzReport(seed, next.get(), bytes.get(), suspects);
    }

    private void sendUntil(long endNanos, Canary canary) {
        while (!canary.isDead() && System.nanoTime() - endNanos < 0) {
            int number = next.getAndIncrement();
            FuzzCase fuzzCase = FuzzCase.of(seed, onlyCase == NO_CASE ? number : onlyCase);
            remember(fuzzCase);
            try {
                send(fuzzCase);
            } catch (IOException e) {
                // The server hung up, as it should; whether it lives, the canary knows.
            }
        }
    }

    private synchronized void remember(FuzzCase fuzzCase) {
        recent.addLast(fuzzCase);
        if (recent.size() > SUSPECT_COUNT) {
            recent.removeFirst();
        }
    }

    private void send(FuzzCase fuzzCase) throws IOException {
        try (Socket socket = new Socket()) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_MAX_MILLIS);
            socket.connect(new InetSocketAddress(host, port), CONNECT_MAX_MILLIS);
            byte[] all = fuzzCase.bytes();
            for (int at = 0; at < all.length; at += fuzzCase.pieceBytes()) {
                int length = Math.min(fuzzCase.pieceBytes(), all.length - at);
                socket.getOutputStream().write(all, at, length);
                bytes.addAndGet(length);
            }
            awaitAnswer(socket);
            if (fuzzCase.reset()) {
                socket.setSoLinger(true, 0);
            }
        }
    }

    private static void awaitAnswer(Socket socket) throws IOException {
        try {
            socket.getInputStream().readNBytes(ANSWER_BYTES_MAX);
        } catch (SocketTimeoutException e) {
            // It waits for more. It gets none.
        }
    }
}
