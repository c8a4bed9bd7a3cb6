package org.camerata.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/**
 * The nginx-rtmp beside this server, spoken to over loopback. Stream names go in and out, never
 * keys (K1).
 *
 * <p>Every call is bounded by {@link #ANSWER_MAX} and throws {@link MediaCoreAway} where nginx does
 * not answer; it may be restarting.
 */
@ApplicationScoped
public class MediaCore {

    private static final Duration CONNECT_MAX = Duration.ofSeconds(1);
    private static final Duration ANSWER_MAX = Duration.ofSeconds(2);

    /** What is asked for within this time is answered once. */
    private static final Duration FRESH_MAX = Duration.ofMillis(200);

    @Inject NodeSettings settings;

    private final SharedReading readings = new SharedReading(this::readStreams, System::nanoTime);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT_MAX)
                    .build();

    /** Names this run of nginx: connection numbers start anew with each. */
    public String epoch() {
        return text("/epoch").strip();
    }

    /** The streams that are being published now, in the application that cameras publish to. */
    public List<RunningStream> streams() {
        return reading(FRESH_MAX).streams();
    }

    /** As {@link #streams}, asked at the given time of {@link System#nanoTime} or later. */
    public List<RunningStream> streamsAfter(long nanoTime) {
        return readings.since(nanoTime).streams();
    }

    /** As {@link #streams}, with the time of it, for whom an older answer will do. */
    public StreamReading reading(Duration ageMax) {
        return readings.since(System.nanoTime() - ageMax.toNanos());
    }

    private List<RunningStream> readStreams() {
        HttpResponse<InputStream> answer = get("/stat", BodyHandlers.ofInputStream());
        try (InputStream xml = answer.body()) {
            return StatDocument.publishedStreams(xml);
        } catch (IOException e) {
            throw new MediaCoreAway("The media core's statistics cannot be read", e);
        }
    }

    /**
     * Ends a stream; the camera sees its connection close.
     *
     * @return whether there was one
     */
    public boolean dropPublisher(String streamName) {
        return !"0".equals(control("/control/drop/publisher", streamName));
    }

    /**
     * Begins a new segment of a running stream.
     *
     * @return whether there was such a stream
     */
    public boolean startRecording(String streamName) {
        return !control("/control/record/start", streamName).isEmpty();
    }

    /** Ends the running segment of a stream, if there is one. */
    public void stopRecording(String streamName) {
        control("/control/record/stop", streamName);
    }

    private String control(String command, String streamName) {
        return text(command + "?srv=0&app=live&name=" + streamName);
    }

    private String text(String path) {
        return get(path, BodyHandlers.ofString()).body();
    }

    private <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(settings.mediaUrl() + path))
                        .timeout(ANSWER_MAX)
                        .header("X-Camerata-Secret", settings.callbackSecret())
                        .build();
        try {
            HttpResponse<T> answer = client.send(request, body);
            if (answer.statusCode() >= 300) {
                throw new MediaCoreAway("The media core answered " + answer.statusCode(), null);
            }
            return answer;
        } catch (IOException e) {
            throw new MediaCoreAway("The media core does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MediaCoreAway("Interrupted while asking the media core", e);
        }
    }
}
