package org.camerata.camera;

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
import org.camerata.shared.CameraId;
import org.hibernate.annotations.DynamicUpdate;

/**
 * One stream of a camera, published under keys of its own and known by a public name.
 *
 * <p>What the media plane tells of it is written past this class, so that it never keeps a person's
 * decision waiting or turns it down.
 *
 * <p>A SUB profile that is given up keeps its row, because its history stays; taken into use again
 * it has the same name and a new key.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "camera_profile")
@NamedQuery(
        name = "CameraProfile.ofCamera",
        query = "select p from CameraProfile p where p.cameraId = :camera order by p.kind")
@NamedQuery(
        name = "CameraProfile.ofCameras",
        query = "select p from CameraProfile p where p.cameraId in :cameras order by p.kind")
@NamedQuery(
        name = "CameraProfile.flappingOf",
        query =
                "select p.cameraId, min(p.flappingSince) from CameraProfile p"
                        + " where p.cameraId in :cameras and p.flappingSince is not null"
                        + " group by p.cameraId")
@NamedQuery(
        name = "CameraProfile.withCamera",
        query =
                "select p, c from CameraProfile p join Camera c on c.id = p.cameraId"
                        + " where p.streamName in :names")
@NamedQuery(
        name = "CameraProfile.flapping",
        query = "select p.id from CameraProfile p where p.flappingSince is not null order by p.id")
@NamedQuery(
        name = "CameraProfile.online",
        query =
                "update CameraProfile p set p.onlineSince = :time, p.lastSeenAt = :time"
                        + " where p.id = :profile and p.onlineSince is null")
@NamedQuery(
        name = "CameraProfile.offline",
        query =
                "update CameraProfile p set p.onlineSince = null, p.lastSeenAt = :time"
                        + " where p.id = :profile")
@NamedQuery(
        name = "CameraProfile.flaps",
        query =
                "update CameraProfile p set p.flappingSince = :time"
                        + " where p.id = :profile and p.flappingSince is null")
@NamedQuery(
        name = "CameraProfile.settles",
        query = "update CameraProfile p set p.flappingSince = null where p.id = :profile")
@DynamicUpdate // what people decide is written beside what the media plane tells, not over it
class CameraProfile {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;

    @Enumerated(EnumType.STRING)
    private ProfileKind kind;

    private String streamName;
    private boolean enabled;
    private String expectedVideoCodec; // null: any
    private Integer expectedFps; // null: any
    private Integer expectedBitrateKbpsMin; // null: any
    private Integer expectedBitrateKbpsMax; // null: any
    private Boolean expectedAudio; // null: with or without
    private Instant onlineSince; // null while nothing is published
    private Instant lastSeenAt;
    private Instant flappingSince; // null while it stays connected
    private Instant changedAt;

    @Version private int version;

    protected CameraProfile() {} // JPA

    CameraProfile(CameraId camera, ProfileKind kind, StreamName name, Instant now) {
        this.cameraId = camera.value();
        this.kind = kind;
        this.streamName = name.value();
        this.enabled = true;
        this.changedAt = now;
    }

    void use(Instant now) {
        enabled = true;
        changedAt = now;
    }

    void giveUp(Instant now) {
        enabled = false;
        changedAt = now;
    }

    /** Its keys changed, or what decides whether it may publish. */
    void changed(Instant now) {
        changedAt = now;
    }

    void expect(StreamExpectation expected) {
        expectedVideoCodec = expected.videoCodec();
        expectedFps = expected.fps();
        expectedBitrateKbpsMin = expected.bitrateKbpsMin();
        expectedBitrateKbpsMax = expected.bitrateKbpsMax();
        expectedAudio = expected.audio();
    }

    boolean isEnabled() {
        return enabled;
    }

    ProfileId id() {
        return new ProfileId(id);
    }

    CameraId camera() {
        return new CameraId(cameraId);
    }

    ProfileKind kind() {
        return kind;
    }

    StreamName streamName() {
        return new StreamName(streamName);
    }

    Instant flappingSince() {
        return flappingSince;
    }

    StreamExpectation expected() {
        return new StreamExpectation(
                expectedVideoCodec,
                expectedFps,
                expectedBitrateKbpsMin,
                expectedBitrateKbpsMax,
                expectedAudio);
    }

    ProfileView view(Instant oldKeyUntil) {
        return new ProfileView(
                id(),
                kind,
                streamName(),
                onlineSince == null ? CameraStatus.OFFLINE : CameraStatus.ONLINE,
                onlineSince,
                lastSeenAt,
                flappingSince,
                oldKeyUntil,
                expected());
    }
}
