package org.camerata.camera;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.camerata.shared.CameraId;

/**
 * A device that publishes under a key of its own.
 *
 * <p>Active or not, as people decide; online or not and recording or not, as the media plane
 * reports. Removed for good at the end: then it has no key, but its row stays with its footage.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "camera")
@NamedQuery(
        name = "Camera.byStreamKey",
        query = "select c from Camera c where c.streamKeyHash = :hash and c.removedAt is null")
@NamedQuery(
        name = "Camera.byStreamName",
        query = "select c from Camera c where c.streamName = :name")
@NamedQuery(
        name = "Camera.byStreamNames",
        query = "select c from Camera c where c.streamName in :names")
@NamedQuery(
        name = "Camera.withSerialNumber",
        query =
                "select c.id from Camera c"
                        + " where c.serialNumber = :serialNumber and c.removedAt is null")
class Camera {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String serialNumber;
    private boolean active;
    private boolean recordingEnabled;
    private String streamName;
    private byte[] streamKeyHash; // null once removed
    private byte[] streamKeyCipher; // null once removed
    private Instant createdAt;
    private Instant onlineSince; // null while nothing is published
    private Instant lastSeenAt;
    private Instant recordingSince; // null while no segment is open
    private Instant removedAt;

    @Version private int version;

    protected Camera() {} // JPA

    Camera(RegisterCamera command, StreamName streamName, Instant now) {
        this.name = command.name().strip();
        this.serialNumber = command.serialNumber().strip();
        this.recordingEnabled = !Boolean.FALSE.equals(command.recordingEnabled());
        this.active = true;
        this.streamName = streamName.value();
        this.createdAt = now;
    }

    void giveKey(byte[] hash, byte[] cipher) {
        streamKeyHash = hash.clone();
        streamKeyCipher = cipher.clone();
    }

    void update(UpdateCamera command) {
        name = command.name().strip();
        serialNumber = command.serialNumber().strip();
        if (command.recordingEnabled() != null) {
            recordingEnabled = command.recordingEnabled();
        }
    }

    void activate() {
        active = true;
    }

    void deactivate() {
        active = false;
    }

    void toggleRecording() {
        recordingEnabled = !recordingEnabled;
    }

    void remove(Instant now) {
        active = false;
        streamKeyHash = null;
        streamKeyCipher = null;
        removedAt = now;
    }

    void online(Instant since) {
        onlineSince = since;
        lastSeenAt = since;
    }

    void offline(Instant lastSeen) {
        onlineSince = null;
        lastSeenAt = lastSeen;
    }

    void recordingSince(Instant start) {
        recordingSince = start;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isRecordingEnabled() {
        return recordingEnabled;
    }

    boolean isActive() {
        return active;
    }

    boolean isOnline() {
        return onlineSince != null;
    }

    CameraId id() {
        return new CameraId(id);
    }

    StreamName streamName() {
        return new StreamName(streamName);
    }

    byte[] streamKeyCipher() {
        return streamKeyCipher.clone();
    }

    CameraView view() {
        return new CameraView(
                id,
                name,
                serialNumber,
                active,
                onlineSince == null ? CameraStatus.OFFLINE : CameraStatus.ONLINE,
                recordingEnabled,
                recordingSince != null,
                createdAt,
                onlineSince,
                lastSeenAt);
    }

    CameraStream stream() {
        return new CameraStream(
                id(),
                name,
                streamName(),
                active && removedAt == null,
                recordingEnabled && removedAt == null);
    }
}
