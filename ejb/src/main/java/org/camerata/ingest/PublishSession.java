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
import org.camerata.camera.ProfileId;
import org.camerata.camera.ProfileKind;

/** One continuous publication of one profile. Live until it ends, once (I2). */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "publish_session")
@NamedQuery(
        name = "PublishSession.live",
        query = "select s from PublishSession s where s.endedAt is null order by s.id")
@NamedQuery(
        name = "PublishSession.liveOfProfile",
        query = "select s from PublishSession s where s.profileId = :profile and s.endedAt is null")
@NamedQuery(
        name = "PublishSession.latestBefore",
        query =
                "select s.id from PublishSession s where s.profileId = :profile"
                        + " and s.startedAt < :before order by s.startedAt desc, s.id desc")
@NamedQuery(
        name = "PublishSession.startsSince",
        query =
                "select s.startedAt from PublishSession s where s.profileId = :profile"
                        + " and s.startedAt >= :since order by s.startedAt")
@NamedQuery(
        name = "PublishSession.begunSince",
        query =
                "select distinct s.profileId from PublishSession s"
                        + " where s.profileId in :profiles and s.startedAt >= :since")
@NamedQuery(
        name = "PublishSession.spansBetween",
        query =
                "select new org.camerata.ingest.SessionSpan(s.id, s.cameraId, s.startedAt,"
                        + " s.lastSeenAt, s.endedAt, s.endReason, s.address)"
                        + " from PublishSession s where s.profileId in :profiles"
                        + " and s.startedAt > :from and s.startedAt < :to"
                        + " order by s.startedAt, s.id")
class PublishSession {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;
    private long profileId;
    private Long streamKeyId; // null where that is not known any more
    private String mediaEpoch;
    private long clientId;
    private String address;
    private String encoder; // null where it does not say
    private long bytesIn;
    private Instant startedAt;
    private Instant lastSeenAt;
    private Instant endedAt; // null while live

    @Enumerated(EnumType.STRING)
    private EndReason endReason; // null while live

    @Version private int version;

    protected PublishSession() {} // JPA

    PublishSession(LiveSession session) {
        this.cameraId = session.stream().camera().value();
        this.profileId = session.profile().value();
        this.streamKeyId = session.keyId();
        this.mediaEpoch = session.client().epoch();
        this.clientId = session.client().id();
        this.address = session.address();
        this.encoder = session.encoder();
        this.bytesIn = session.bytesIn();
        this.startedAt = session.startedAt();
        this.lastSeenAt = session.lastSeenAt();
    }

    void end(EndReason reason, Instant at) {
        if (endedAt != null) {
            throw new IllegalStateException("session " + id + " has ended already (I2)");
        }
        endedAt = at.isBefore(startedAt) ? startedAt : at;
        endReason = reason;
        lastSeenAt = endedAt;
    }

    /** At its end less may be known than was written down before: after a restart, nothing. */
    void received(long bytes) {
        bytesIn = Math.max(bytesIn, bytes);
    }

    Long id() {
        return id;
    }

    boolean isLive() {
        return endedAt == null;
    }

    ProfileId profile() {
        return new ProfileId(profileId);
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

    SessionLedger.SessionRow row() {
        return new SessionLedger.SessionRow(
                id, profile(), streamKeyId, client(), address, encoder, startedAt, bytesIn);
    }

    SessionSpan span() {
        return new SessionSpan(id, cameraId, startedAt, lastSeenAt, endedAt, endReason, address);
    }

    /**
     * As it is told.
     *
     * @param bytesNow received, as nginx last said; 0 where that is not known
     */
    SessionView view(ProfileKind kind, long bytesNow) {
        return new SessionView(
                id,
                kind,
                startedAt,
                endedAt,
                endReason,
                address,
                encoder,
                isLive() ? Math.max(bytesNow, bytesIn) : bytesIn);
    }
}
