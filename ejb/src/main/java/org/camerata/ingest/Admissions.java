package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.audit.CurrentActor;
import org.camerata.camera.CameraStream;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.camera.StreamName;
import org.camerata.node.MediaCore;

/** Lets publishers in: the row first, then nginx is made ready for them. */
@ApplicationScoped
public class Admissions {

    /** nginx reads the clock once a loop; so much later it is sure to see the new second. */
    private static final Duration CLOCK_SLACK = Duration.ofMillis(20);

    @Inject Ingest ingest;
    @Inject MediaCore mediaCore;
    @Inject CurrentActor actor;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * Admits a publisher. May take up to a second, because a name that nginx gave to a file must
     * not come again (R4).
     *
     * @return the public name under which nginx is to go on
     * @throws org.camerata.camera.StreamKeyRejected if no active camera owns the key
     * @throws org.camerata.node.MediaCoreAway if the predecessor cannot be dropped
     */
    public StreamName admit(PublishAttempt attempt) {
        Admission admission = open(attempt);
        if (admission.replaces()) {
            mediaCore.dropPublisher(admission.name().value());
        }
        admission.notBefore(clock.instant()).ifPresent(this::waitUntil);
        return admission.name();
    }

    /** What cameras do is written down, but they do not wait for it. */
    private Admission open(PublishAttempt attempt) {
        try {
            Admission admission = ingest.admit(attempt);
            CameraStream stream = admission.stream();
            long camera = stream.camera().value();
            actor.is(Actor.camera(camera, stream.cameraName(), attempt.address(), null));
            trail.recordLater(
                    AuditEvent.done(AuditAction.STREAM_ADMITTED)
                            .on("camera", camera, stream.cameraName()));
            return admission;
        } catch (StreamKeyRejected refusal) {
            actor.is(Actor.anonymous(attempt.address(), null));
            trail.recordLater(
                    AuditEvent.refused(AuditAction.STREAM_REFUSED).because(refusal.code()));
            throw refusal;
        }
    }

    private void waitUntil(Instant start) {
        try {
            Thread.sleep(Duration.between(clock.instant(), start).plus(CLOCK_SLACK).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The server stops", e);
        }
    }
}
