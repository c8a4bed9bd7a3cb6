package org.camerata.it.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
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
    private static final int NO_CONTENT = 204;

    private final ExecutorService requests = Executors.newFixedThreadPool(REQUESTS_AT_ONCE);
    private final HttpClient http = HttpClient.newHttpClient();
    private final EmulatedPublishers driver;
    private final int recordedCount;
    private final List<TestCamera> cameras = new ArrayList<>();
    private final List<EmulatedPublisher> publishers = new ArrayList<>();

    private Fleet(EmulatedPublishers driver, int recordedCount) {
        this.driver = driver;
        this.recordedCount = recordedCount;
    }

    /** Registers so many cameras, which are not recorded. */
    public static Fleet register(int count) throws IOException {
        return imported(count, 0);
    }

    /** Registers so many cameras by one file, the first of which are recorded. */
    public static Fleet imported(int count, int recordedCount) throws IOException {
        Fleet fleet = new Fleet(EmulatedPublishers.start(), recordedCount);
        fleet.cameras.addAll(TestCamera.imported(count, recordedCount));
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

    /** Those that are recorded. */
    public List<TestCamera> recorded() {
        return List.copyOf(cameras.subList(0, recordedCount));
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
        List<Callable<Void>> removals = new ArrayList<>();
        recorded().forEach(camera -> removals.add(() -> closed(camera)));
        cameras.subList(recordedCount, cameras.size())
                .forEach(camera -> removals.add(() -> deleted(camera)));
        try {
            for (Future<Void> removal : requests.invokeAll(removals)) {
                removal.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a camera cannot be removed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            requests.shutdownNow();
        }
    }

    private static Void closed(TestCamera camera) {
        camera.close();
        return null;
    }

    /** By Java's own client: of RestAssured's, hundreds of requests take half a minute. */
    private Void deleted(TestCamera camera) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(Stack.http() + "/api/v1/cameras/" + camera.id()))
                        .header("Authorization", "Bearer " + Api.adminToken())
                        .DELETE()
                        .build();
        int status = http.send(request, BodyHandlers.discarding()).statusCode();
        if (status != NO_CONTENT) {
            throw new IOException(camera.name() + " cannot be removed: " + status);
        }
        return null;
    }
}
