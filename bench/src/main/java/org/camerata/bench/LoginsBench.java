package org.camerata.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How much does a flood of wrong passwords slow down right ones? Times logins of the administrator,
 * from an address where they logged in before, first alone and then while 50 addresses try 1,000
 * wrong passwords, half of them for the administrator's own account.
 *
 * <p>Arguments: wrong passwords (1000), addresses (50). The stack is found by CAMERATA_IT_HTTP and
 * CAMERATA_IT_ADMIN_PASSWORD and must listen on loopback. Restart it between two runs: it remembers
 * who failed.
 */
public final class LoginsBench {

    private static final int WRONG_COUNT = 1000;
    private static final int ADDRESS_COUNT = 50;
    private static final int BASELINE_COUNT = 10; // logins
    private static final String OWN_ADDRESS = "127.0.0.1";

    private final URI frontDoor = URI.create(System.getenv("CAMERATA_IT_HTTP"));
    private final String password = System.getenv("CAMERATA_IT_ADMIN_PASSWORD");

    private LoginsBench() {}

    public static void main(String[] args) throws Exception {
        int wrong = args.length > 0 ? Integer.parseInt(args[0]) : WRONG_COUNT;
        int addresses = args.length > 1 ? Integer.parseInt(args[1]) : ADDRESS_COUNT;
        new LoginsBench().run(wrong, addresses);
    }

    private void run(int wrong, int addresses) throws Exception {
        rightLogin(); // from now on the address is known
        double alone = median(rightLogins(BASELINE_COUNT));
        System.out.printf("right login, alone: median %.0f ms%n", alone);
        long start = System.nanoTime();
        ExecutorService attackers = Executors.newFixedThreadPool(addresses);
        try {
            List<Future<Map<Integer, Integer>>> floods = new ArrayList<>();
            for (int i = 1; i <= addresses; i++) {
                String address = "127.0.1." + i;
                floods.add(attackers.submit(() -> flood(address, wrong / addresses)));
            }
            List<Double> during = new ArrayList<>();
            while (floods.stream().anyMatch(flood -> !flood.isDone())) {
                during.add(rightLogin());
            }
            report(alone, during, floods, start);
        } finally {
            attackers.shutdownNow();
        }
    }

    private static void report(
            double alone,
            List<Double> during,
            List<Future<Map<Integer, Integer>>> floods,
            long start)
            throws Exception {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (Future<Map<Integer, Integer>> flood : floods) {
            flood.get().forEach((status, count) -> answers.merge(status, count, Integer::sum));
        }
        System.out.printf(
                "wrong passwords: %s (status=count) in %.1f s%n",
                answers, (System.nanoTime() - start) / 1e9);
        System.out.printf(
                "right login, during: %d logins, median %.0f ms, worst %.0f ms%n",
                during.size(), median(during), Collections.max(during));
        System.out.printf("during / alone: %.2f%n", median(during) / alone);
    }

    private Map<Integer, Integer> flood(String address, int count) throws IOException {
        Map<Integer, Integer> answers = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            String username = i % 2 == 0 ? "admin" : "nobody" + i;
            int status = new LoginRequest(frontDoor, username, "wrong " + i, address).send();
            answers.merge(status, 1, Integer::sum);
        }
        return answers;
    }

    private List<Double> rightLogins(int count) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            times.add(rightLogin());
        }
        return times;
    }

    /** Milliseconds that it took. */
    private double rightLogin() throws IOException {
        long start = System.nanoTime();
        int status = new LoginRequest(frontDoor, "admin", password, OWN_ADDRESS).send();
        if (status != 200) {
            throw new IllegalStateException("the right password was answered with " + status);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
