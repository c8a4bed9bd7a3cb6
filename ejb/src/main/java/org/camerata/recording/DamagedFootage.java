package org.camerata.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.camerata.shared.TimeRange;

/** A {@link Damage} as the database keeps it, as long as the row of its segment. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "recording_damage")
@NamedQuery(
        name = "DamagedFootage.between",
        query =
                "select new org.camerata.recording.Damage(d.recordingId, d.cameraId, d.startedAt,"
                        + " d.endedAt) from DamagedFootage d where d.cameraId in :cameras"
                        + " and d.startedAt > :earliest and d.startedAt < :to"
                        + " order by d.startedAt, d.id")
@NamedQuery(
        name = "DamagedFootage.forget",
        query = "delete from DamagedFootage d where d.recordingId = :recording")
class DamagedFootage {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long recordingId;
    private long cameraId;
    private Instant startedAt;
    private Instant endedAt;

    protected DamagedFootage() {} // JPA

    DamagedFootage(Recording segment, TimeRange time) {
        this.recordingId = segment.id();
        this.cameraId = segment.camera().value();
        this.startedAt = time.from();
        this.endedAt = time.to();
    }
}
