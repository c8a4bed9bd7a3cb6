package org.camerata.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicLong;
import org.camerata.ingest.Admissions;
import org.camerata.ingest.MediaClient;
import org.camerata.ingest.PublishAttempt;
import org.camerata.shared.CameraId;

/** Publishers that nginx would ask for; the one who is caller must be allowed to see their keys. */
@ApplicationScoped
public class TestPublishers {

    private static final AtomicLong CONNECTION = new AtomicLong(1_000_000);

    @Inject Admissions admissions;
    @Inject TestCameras cameras;

    public MediaClient admit(CameraId camera) {
        MediaClient client = new MediaClient(MediaCoreStandIn.EPOCH, CONNECTION.incrementAndGet());
        admissions.admit(
                new PublishAttempt(cameras.keyOf(camera), client, "127.0.0.1", "Test 1.0"));
        return client;
    }
}
