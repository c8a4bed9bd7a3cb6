package org.camerata.it;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.it.stack.Media;
import org.camerata.it.stack.Playlist;
import org.camerata.it.stack.Playlist.Fragment;
import org.camerata.it.stack.Publisher;
import org.camerata.it.stack.Segments;
import org.camerata.it.stack.TestCamera;

/**
 * A camera that published 25 s, cut every 10 s, went away for some seconds, and came back for 10 s
 * with another encoder.
 *
 * @param behind how far behind now footage could be played while it was written
 */
record PublishedTwice(TestCamera camera, Instant begun, Instant ended, Duration behind)
        implements AutoCloseable {

    static final int FIRST_SECONDS = 25;
    static final int SECOND_SECONDS = 10;

    /** At least: a shorter gap is over before one can look at it. */
    static final Duration AWAY = Duration.ofSeconds(5);

    static PublishedTwice now() throws IOException, InterruptedException {
        TestCamera camera = TestCamera.register();
        Instant begun = Instant.now().minusSeconds(1);
        Duration behind;
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.sample(FIRST_SECONDS))) {
            publisher.awaitFrames(Media.FRAMES_PER_SECOND * (FIRST_SECONDS - 5));
            List<Fragment> sofar = Playlist.of(camera, begun, Instant.now()).fragments();
            behind = Duration.between(sofar.get(sofar.size() - 1).end(), Instant.now());
            publisher.awaitSuccess(Duration.ofSeconds(FIRST_SECONDS + 20));
        }
        Instant left = Instant.now();
        Segments.await(camera, all -> all.size() >= 3);
        Segments.awaitComplete(camera);
        await().until(() -> Instant.now().isAfter(left.plus(AWAY)));
        try (Publisher publisher = Publisher.start(camera.rtmpUrl(), Media.withBFrames())) {
            publisher.awaitSuccess(Duration.ofSeconds(SECOND_SECONDS + 20));
        }
        Segments.await(camera, all -> all.size() >= 4);
        Segments.awaitComplete(camera);
        return new PublishedTwice(camera, begun, Instant.now(), behind);
    }

    Playlist list() {
        return Playlist.of(camera, begun, ended);
    }

    @Override
    public void close() {
        camera.close();
    }
}
