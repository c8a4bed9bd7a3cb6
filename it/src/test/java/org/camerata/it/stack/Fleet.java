package org.camerata.it.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camerata.simulator.RtmpUrl;
import org.camerata.simulator.rtmp.Clip;
import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.EmulatedPublishers;
import org.camerata.simulator.rtmp.PublisherPlan;

/** Many cameras that one test registered, each with an emulated publisher. */
public final class Fleet implements AutoCloseable {

    private static final int REQUESTS_AT_ONCE = 4;

    private final ExecutorService requests = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
    private final EmulatedPublishers driver;
    private final List<TestCamera> cameras = new ArrayList<>();
    private final List<EmulatedPublisher> publishers = new ArrayList<>();

    private Fleet(EmulatedPublishers driver) {
        this.driver = driver;
    }

    /** Registers so many cameras, which are not recorded. */
    public static Fleet register(int count) throws IOException {
        Fleet fleet = new Fleet(EmulatedPublishers.start());
        List<Callable<TestCamera>> registrations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            registrations.add(() -> TestCamera.registerUnremembered(false));
        }
        fleet.cameras.addAll(fleet.together(registrations));
        return fleet;
    }

    /** Where a camera publishes. */
    public static RtmpUrl url(TestCamera camera) {
        return RtmpUrl.parse(camera.rtmpUrl());
    }

    /** Lets all of them publish the clip for as long as they are let, as the plans say. */
    public List<EmulatedPublisher> publish(Clip clip, Change change) {
        for (TestCamera camera : cameras) {
            publishers.add(driver.add(change.apply(PublisherPlan.of(url(camera), clip))));
        }
        return publishers();
    }

    /** What the publishers of a test do besides. */
    public interface Change {
        PublisherPlan apply(PublisherPlan plan);
    }

    public List<TestCamera> cameras() {
        return List.copyOf(cameras);
    }

    public List<EmulatedPublisher> publishers() {
        return List.copyOf(publishers);
    }

    @Override
    public void close() throws IOException {
        driver.close();
        List<Callable<Boolean>> removals = new ArrayList<>();
        for (TestCamera camera : cameras) {
            removals.add(
                    () -> {
                        camera.close();
                        return true;
                    });
        }
        try {
            together(removals);
        } finally {
            requests.shutdownNow();
        }
    }

    private <T> List<T> together(List<Callable<T>> tasks) throws IOException {
        List<T> results = new ArrayList<>();
        try {
            for (Future<T> result : requests.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException("a request failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
