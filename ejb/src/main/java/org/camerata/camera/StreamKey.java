package org.camerata.camera;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key of a profile: found by keyed hash, kept encrypted (K1). */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "stream_key")
@NamedQuery(
        name = "StreamKey.ofProfile",
        query = "select k from StreamKey k where k.profileId = :profile order by k.id desc")
@NamedQuery(
        name = "StreamKey.ofCamera",
        query =
                "select k from StreamKey k join CameraProfile p on p.id = k.profileId"
                        + " where p.cameraId = :camera")
@NamedQuery(
        name = "StreamKey.retired",
        query = "select k from StreamKey k where k.retiresAt <= :now order by k.retiresAt")
class StreamKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long profileId;
    private byte[] keyHash;
    private byte[] keyCipher;
    private Instant createdAt;
    private Instant retiresAt; // null: until it is exchanged

    protected StreamKey() {} // JPA

    StreamKey(ProfileId profile, byte[] hash, byte[] cipher, Instant now) {
        this.profileId = profile.value();
        this.keyHash = hash.clone();
        this.keyCipher = cipher.clone();
        this.createdAt = now;
    }

    void retire(Instant at) {
        retiresAt = at;
    }

    boolean isRetiring() {
        return retiresAt != null;
    }

    long id() {
        return id;
    }

    ProfileId profile() {
        return new ProfileId(profileId);
    }

    byte[] hash() {
        return keyHash.clone();
    }

    byte[] cipher() {
        return keyCipher.clone();
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant retiresAt() {
        return retiresAt;
    }
}
