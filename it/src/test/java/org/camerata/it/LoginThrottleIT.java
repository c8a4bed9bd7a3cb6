package org.camerata.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camerata.it.stack.Problems.assertProblem;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camerata.it.stack.Api;
import org.camerata.it.stack.Guess;
import org.camerata.it.stack.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Guessing is slow, and slows down nobody else. Every test has addresses of its own; bench/logins
 * sends a flood of full size.
 */
class LoginThrottleIT {

    private static final int FREE = 5; // failures of an account that cost no wait
    private static final int GUESS_COUNT_MAX = 12;
    private static final int FLOOD_ADDRESSES = 10;
    private static final long FLOOD_PERIOD_MILLIS = 250; // of each
    private static final int LOGIN_COUNT = 7; // for a median
    private static final double DIFFERENCE_MAX = 1.5;

    /** On a machine that does other things, too, a hash more or less is no finding. */
    private static final double NOISE_MILLIS = 200;

    private static Person person;

    @BeforeAll
    static void somebodyIsThere() {
        person = Person.of("VIEWER");
    }

    @AfterAll
    static void theyGo() {
        person.close();
    }

    @Test
    void makesAnAddressWaitThatFailsAgainAndAgain() {
        Response last = null;
        for (int i = 0; i <= 11; i++) { // 10 are free
            last = Api.login("127.0.20.1", "nobody-" + i, "wrong");
        }

        assertProblem(last, 429);
        assertThat(last.<String>path("type")).isEqualTo("urn:camerata:problem:too-many-attempts");
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 900);
        assertThat(last.asString()).doesNotContain("nobody");
    }

    @Test
    void makesAnAccountWaitFromWhereverItIsTried() {
        try (Person victim = Person.of("VIEWER")) {
            List<String> told = guessed("127.0.21.", victim.username());

            assertThat(told).endsWith("429 too-many-attempts");
            assertThat(told.subList(0, FREE)).containsOnly("401 bad-credentials");
            assertThat(Api.login("127.0.0.1", victim.username(), victim.password()).statusCode())
                    .as("from where they logged in before")
                    .isEqualTo(200);
        }
    }

    /** Whether there is such an account cannot be told by what is said. */
    @Test
    void treatsAnAccountThatDoesNotExistLikeOneThatDoes() {
        String nobody = "nobody-" + UUID.randomUUID().toString().substring(0, 8);
        try (Person victim = Person.of("VIEWER")) {
            List<String> known = guessed("127.0.22.", victim.username());
            List<String> unknown = guessed("127.0.23.", nobody);

            assertThat(Set.copyOf(unknown)).isEqualTo(Set.copyOf(known));
            assertThat(unknown).endsWith("429 too-many-attempts");
            assertThat(unknown.subList(0, FREE)).containsOnly("401 bad-credentials");
        }
    }

    /**
     * What is told of one guess after the other, each from another address, until there are too
     * many: a slow machine may be behind the first waits, but each is twice as long.
     */
    private static List<String> guessed(String addresses, String username) {
        List<String> told = new ArrayList<>();
        for (int i = 1; i <= GUESS_COUNT_MAX && !told.contains("429 too-many-attempts"); i++) {
            told.add(told(Api.login(addresses + i, username, "wrong " + i)));
        }
        return told;
    }

    @Test
    void takesAsLongForAnUnknownNameAsForAWrongPassword() {
        double[] wrong = new double[LOGIN_COUNT];
        double[] unknown = new double[LOGIN_COUNT];
        try (Person one = Person.of("VIEWER");
                Person other = Person.of("VIEWER")) { // each may fail five times
            for (int i = 0; i < LOGIN_COUNT; i++) {
                Person victim = i % 2 == 0 ? one : other;
                wrong[i] = millis("127.0.24." + (i + 1), victim.username());
                unknown[i] = millis("127.0.25." + (i + 1), "nobody-" + UUID.randomUUID());
            }
        }
        double ratio = median(unknown) / median(wrong);
        System.out.printf(
                "Refusal of an unknown name %.0f ms, of a wrong password %.0f ms: ratio %.2f%n",
                median(unknown), median(wrong), ratio);

        assertThat(median(unknown))
                .isBetween(
                        median(wrong) / DIFFERENCE_MAX - NOISE_MILLIS / 2,
                        median(wrong) * DIFFERENCE_MAX + NOISE_MILLIS / 2);
    }

    /** How long it takes is measured by bench/logins; here each right one must get in. */
    @Test
    void letsTheRightOneInDuringAFloodOfWrongPasswords() {
        double before = median(logins());
        ScheduledExecutorService flood = Executors.newScheduledThreadPool(FLOOD_ADDRESSES);
        AtomicInteger sent = new AtomicInteger();
        List<Future<?>> guessing = new ArrayList<>();
        try {
            for (int i = 1; i <= FLOOD_ADDRESSES; i++) {
                Guess guess = new Guess("127.0.26." + i, person.username(), "wrong");
                guessing.add(
                        flood.scheduleAtFixedRate(
                                () -> {
                                    guess.send();
                                    sent.incrementAndGet();
                                },
                                0,
                                FLOOD_PERIOD_MILLIS,
                                TimeUnit.MILLISECONDS));
            }
            double during = median(logins());
            System.out.printf(
                    "A right login %.0f ms, during a flood %.0f ms (%d wrong ones): ratio %.2f%n",
                    before, during, sent.get(), during / before);

            assertThat(sent.get()).isGreaterThan(FLOOD_ADDRESSES);
            assertThat(guessing).noneMatch(Future::isDone); // none failed to guess on
        } finally {
            flood.shutdownNow();
        }
    }

    /** From the address where {@link Person} logs in. */
    private static double[] logins() {
        double[] millis = new double[LOGIN_COUNT];
        for (int i = 0; i < LOGIN_COUNT; i++) {
            long begin = System.nanoTime();
            Api.login(person.username(), person.password()).then().statusCode(200);
            millis[i] = (System.nanoTime() - begin) / 1e6;
        }
        return millis;
    }

    private static double millis(String address, String username) {
        long begin = System.nanoTime();
        Response response = Api.login(address, username, "wrong");
        double millis = (System.nanoTime() - begin) / 1e6;
        assertProblem(response, 401);
        return millis;
    }

    private static String told(Response response) {
        return response.statusCode()
                + " "
                + response.<String>path("type").replace("urn:camerata:problem:", "");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
