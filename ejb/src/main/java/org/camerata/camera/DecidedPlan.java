package org.camerata.camera;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.camerata.shared.CameraId;

/** A {@link PlanChange} as the database keeps it; only ever added. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "recording_plan")
@NamedQuery(
        name = "DecidedPlan.before",
        query =
                "select p from DecidedPlan p where p.cameraId = :camera and p.decidedAt <= :time"
                        + " order by p.decidedAt desc, p.id desc")
@NamedQuery(
        name = "DecidedPlan.between",
        query =
                "select p from DecidedPlan p where p.cameraId in :cameras"
                        + " and p.decidedAt > :from and p.decidedAt < :to"
                        + " order by p.decidedAt, p.id")
class DecidedPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;
    private Instant decidedAt;
    private boolean active;
    private boolean recordingEnabled;
    private String recordingSchedule; // null: at all times
    private String timeZone; // IANA name
    private String decidedBy; // null where it is not known

    protected DecidedPlan() {} // JPA

    DecidedPlan(CameraId camera, Plan plan, Instant decidedAt, String decidedBy) {
        this.cameraId = camera.value();
        this.decidedAt = decidedAt;
        this.active = plan.active();
        this.recordingEnabled = plan.recordingEnabled();
        this.recordingSchedule = plan.recordingSchedule();
        this.timeZone = plan.timeZone();
        this.decidedBy = decidedBy;
    }

    /** As a camera's row has it. */
    record Plan(
            boolean active, boolean recordingEnabled, String recordingSchedule, String timeZone) {}

    Plan plan() {
        return new Plan(active, recordingEnabled, recordingSchedule, timeZone);
    }

    PlanChange change() {
        return new PlanChange(
                new CameraId(cameraId),
                decidedAt,
                active,
                new RecordingPlan(
                        recordingEnabled,
                        RecordingSchedule.parse(recordingSchedule),
                        ZoneId.of(timeZone)),
                decidedBy);
    }
}
