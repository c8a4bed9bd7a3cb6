package org.camerata.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.camerata.camera.CameraStream;
import org.camerata.camera.StreamName;
import org.camerata.shared.CameraId;

/** One continuous publication of one camera. Live until it ends, once (I2). */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "publish_session")
@NamedQuery(
        name = "PublishSession.live",
        query = "select s from PublishSession s where s.endedAt is null order by s.id")
@NamedQuery(
        name = "PublishSession.liveOfCamera",
        query = "select s from PublishSession s where s.cameraId = :camera and s.endedAt is null")
@NamedQuery(
        name = "PublishSession.liveOfClient",
        query =
                "select s from PublishSession s where s.mediaEpoch = :epoch"
                        + " and s.clientId = :client and s.endedAt is null")
@NamedQuery(
        name = "PublishSession.lastEnd",
        query = "select max(s.endedAt) from PublishSession s where s.cameraId = :camera")
@NamedQuery(
        name = "PublishSession.latestBefore",
        query =
                "select s.id from PublishSession s where s.cameraId = :camera"
                        + " and s.startedAt < :before order by s.startedAt desc")
@NamedQuery(
        name = "PublishSession.seen",
        query = "update PublishSession s set s.lastSeenAt = :now where s.id in :ids")
class PublishSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;
    private String streamName;
    private String mediaEpoch;
    private long clientId;
    private String address;
    private Instant startedAt;
    private Instant lastSeenAt;
    private Instant endedAt; // null while live

    @Enumerated(EnumType.STRING)
    private EndReason endReason; // null while live

    @Version private int version;

    protected PublishSession() {} // JPA

    PublishSession(CameraStream stream, MediaClient client, String address, Instant now) {
        this.cameraId = stream.camera().value();
        this.streamName = stream.name().value();
        this.mediaEpoch = client.epoch();
        this.clientId = client.id();
        this.address = address;
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    void end(EndReason reason, Instant at) {
        if (endedAt != null) {
            throw new IllegalStateException("session " + id + " has ended already (I2)");
        }
        endedAt = at.isBefore(startedAt) ? startedAt : at;
        endReason = reason;
    }

    Long id() {
        return id;
    }

    CameraId camera() {
        return new CameraId(cameraId);
    }

    StreamName streamName() {
        return new StreamName(streamName);
    }

    MediaClient client() {
        return new MediaClient(mediaEpoch, clientId);
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    EndReason endReason() {
        return endReason;
    }
}
