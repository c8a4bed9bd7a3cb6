package org.camerata.quality;

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
import org.camerata.shared.CameraId;

/** What was wrong with a stream. Open until it is cleared, once; open ones are unique (Q1). */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "stream_trouble")
@NamedQuery(
        name = "Trouble.open",
        query = "select t from Trouble t where t.clearedAt is null order by t.id")
@NamedQuery(
        name = "Trouble.openOf",
        query =
                "select t from Trouble t where t.profileId = :profile and t.code = :code"
                        + " and t.clearedAt is null")
@NamedQuery(
        name = "Trouble.openOfCameras",
        query =
                "select t from Trouble t where t.cameraId in :cameras and t.clearedAt is null"
                        + " order by t.raisedAt desc, t.id desc")
@NamedQuery(
        name = "Trouble.between",
        query =
                "select t from Trouble t where t.cameraId in :cameras and t.raisedAt < :to"
                        + " and (t.clearedAt is null or t.clearedAt > :from)"
                        + " order by t.raisedAt, t.id")
@NamedQuery(
        name = "Trouble.old",
        query = "select t.id from Trouble t where t.clearedAt < :before order by t.clearedAt")
@NamedQuery(name = "Trouble.delete", query = "delete from Trouble t where t.id in :ids")
class Trouble {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long profileId;
    private long cameraId;

    @Enumerated(EnumType.STRING)
    private ProfileKind profileKind;

    @Enumerated(EnumType.STRING)
    private TroubleCode code;

    private Instant raisedAt;
    private Instant clearedAt; // null while open
    private Double measured;
    private Double expected;
    private String detail;

    @Version private int version;

    protected Trouble() {} // JPA

    Trouble(WatchedStream stream, TroubleChange change) {
        this.profileId = stream.profile().value();
        this.cameraId = stream.camera().value();
        this.profileKind = stream.kind();
        this.code = change.code();
        this.raisedAt = change.at();
        this.measured = change.facts().measured();
        this.expected = change.facts().expected();
        this.detail = change.facts().detail();
    }

    void clear(Instant at) {
        clearedAt = at.isBefore(raisedAt) ? raisedAt : at;
    }

    Long id() {
        return id;
    }

    TroubleCode code() {
        return code;
    }

    CameraId camera() {
        return new CameraId(cameraId);
    }

    Instant raisedAt() {
        return raisedAt;
    }

    WatchedStream stream() {
        return new WatchedStream(camera(), new ProfileId(profileId), profileKind);
    }

    String sentence() {
        return TroubleSentence.of(code, new TroubleFacts(measured, expected, detail));
    }

    TroubleSpan span() {
        return new TroubleSpan(id, cameraId, profileKind, code, sentence(), raisedAt, clearedAt);
    }

    TroubleView view(String cameraName) {
        return new TroubleView(
                id, cameraId, cameraName, profileKind, code, code.severity(), sentence(), raisedAt);
    }
}
