package org.camerata.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.camerata.audit.Actor;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.audit.CurrentActor;
import org.camerata.camera.CameraStream;
import org.camerata.camera.KnownPublisher;
import org.camerata.camera.KnownPublishers;
import org.camerata.camera.Refusal;
import org.camerata.camera.StreamKeyRejected;
import org.camerata.node.MediaCore;
import org.camerata.node.MediaCoreAway;

/**
 * Lets publishers in, by what this node remembers: the way to an answer leads through neither the
 * database nor a disk.
 */
@ApplicationScoped
public class Admissions {

    private static final int TURN_COUNT = 256;

    @Inject KnownPublishers known;
    @Inject LivePublishers live;
    @Inject Refusals refusals;
    @Inject Rush rush;
    @Inject FileSecond fileSecond;
    @Inject MediaCore mediaCore;
    @Inject CurrentActor actor;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /** Publishers of one stream come in one after the other, so that each sees the one before. */
    private final Object[] turns = Stream.generate(Object::new).limit(TURN_COUNT).toArray();

    /**
     * Admits a publisher. A predecessor that is still connected is dropped first, so that a dead
     * one does not keep it out.
     *
     * @throws StreamKeyRejected if no active camera owns the key, or not from this address
     * @throws org.camerata.camera.PublishersUnknown if the database is away and the key is not
     *     known
     * @throws org.camerata.node.MediaCoreAway if the predecessor cannot be dropped
     */
    public Admission admit(PublishAttempt attempt) {
        KnownPublisher publisher = recognise(attempt);
        CameraStream stream = publisher.stream();
        rush.admitted();
        synchronized (turns[Math.floorMod(stream.profile().value(), TURN_COUNT)]) {
            takePlace(session(attempt, publisher));
        }
        actor.is(
                Actor.camera(
                        stream.camera().value(), stream.cameraName(), attempt.address(), null));
        trail.recordLater(
                AuditEvent.done(AuditAction.STREAM_ADMITTED)
                        .on("camera", stream.camera().value(), stream.cameraName()));
        awaitSecond(stream, attempt);
        refusals.admitted(stream.profile());
        return new Admission(stream.name(), publisher.recording().covers(clock.instant()));
    }

    /** The session first: nginx says of the one that it drops that it left. */
    private void takePlace(LiveSession session) {
        boolean alone = live.isComplete() && live.find(session.profile()).isEmpty();
        live.begin(session);
        if (alone) {
            return;
        }
        try {
            mediaCore.dropPublisher(session.stream().name().value());
        } catch (MediaCoreAway e) {
            live.endNow(session, EndReason.LOST);
            refusals.refused(session.stream(), Refusal.NO_ANSWER, session.address());
            throw e;
        }
    }

    private void awaitSecond(CameraStream stream, PublishAttempt attempt) {
        try {
            fileSecond.await(stream.profile());
        } catch (TooManyPublishers e) {
            refusals.refused(stream, Refusal.TOO_OFTEN, attempt.address());
            throw e;
        }
    }

    /** What strangers try is written down, but they do not wait for it. */
    private KnownPublisher recognise(PublishAttempt attempt) {
        try {
            return known.find(attempt.streamKey(), attempt.address());
        } catch (StreamKeyRejected refusal) {
            actor.is(Actor.anonymous(attempt.address(), null));
            trail.recordLater(
                    AuditEvent.refused(AuditAction.STREAM_REFUSED).because(refusal.code()));
            refusal.owner()
                    .ifPresent(
                            stream -> refusals.refused(stream, refusal.why(), attempt.address()));
            throw refusal;
        }
    }

    private LiveSession session(PublishAttempt attempt, KnownPublisher publisher) {
        Instant now = clock.instant();
        return new LiveSession(
                publisher.stream(),
                publisher.keyId(),
                attempt.client(),
                attempt.address(),
                attempt.encoder(),
                now,
                now,
                0,
                false);
    }
}
