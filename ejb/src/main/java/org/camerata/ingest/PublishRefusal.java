package org.camerata.ingest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.camerata.camera.Refusal;

/** A {@link RefusalRun} as the database keeps it; read only, {@link RefusalLedger} writes it. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "publish_refusal")
@NamedQuery(
        name = "PublishRefusal.between",
        query =
                "select new org.camerata.ingest.RefusalSpan(r.cameraId, r.profileId, r.reason,"
                        + " r.address, r.firstAt, r.lastAt, r.attemptCount)"
                        + " from PublishRefusal r where r.profileId in :profiles"
                        + " and r.firstAt > :earliest and r.firstAt < :to and r.lastAt > :from"
                        + " order by r.firstAt, r.id")
class PublishRefusal {

    @Id private Long id;
    private long cameraId;
    private long profileId;

    @Enumerated(EnumType.STRING)
    private Refusal reason;

    private String address;
    private Instant firstAt;
    private Instant lastAt;
    private long attemptCount;

    protected PublishRefusal() {} // JPA
}
