package org.camerata.container;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Many callers who do the same at the same time, each in a request of its own. */
public final class Together {

    private static final long CALL_MAX_SECONDS = 60;

    private Together() {}

    /** How one of the calls ended; one of the two is null. */
    public record Outcome<T>(T value, Throwable fault) {

        public boolean succeeded() {
            return fault == null;
        }
    }

    public static <T> List<Outcome<T>> call(int callers, Callable<T> call) throws Exception {
        CyclicBarrier start = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                RequestContextController request = newRequest();
                calls.add(
                        threads.submit(
                                () -> {
                                    start.await(CALL_MAX_SECONDS, TimeUnit.SECONDS);
                                    return within(request, call);
                                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<T> running : calls) {
                outcomes.add(outcome(running));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    private static RequestContextController newRequest() {
        return CDI.current().select(RequestContextController.class).get();
    }

    private static <T> T within(RequestContextController request, Callable<T> call)
            throws Exception {
        request.activate();
        try {
            return call.call();
        } finally {
            request.deactivate();
        }
    }

    private static <T> Outcome<T> outcome(Future<T> call) throws Exception {
        try {
            return new Outcome<>(call.get(CALL_MAX_SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Outcome<>(null, e.getCause());
        }
    }
}
