package org.camerata.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A {@link Removal} as the database keeps it: it outlives the rows of its segments, so that a
 * timeline can tell why there is nothing. Neighbours that went the same way are one.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "recording_removal")
@NamedQuery(
        name = "RemovedFootage.near",
        query =
                "select r from RemovedFootage r where r.cameraId = :camera and r.why = :why"
                        + " and r.startedAt > :earliest and r.startedAt < :latest"
                        + " order by r.startedAt desc")
@NamedQuery(
        name = "RemovedFootage.between",
        query =
                "select new org.camerata.recording.Removal(r.cameraId, r.startedAt, r.endedAt,"
                        + " r.removedAt, r.why, r.removedBy) from RemovedFootage r"
                        + " where r.cameraId in :cameras and r.startedAt > :earliest"
                        + " and r.startedAt < :to and r.endedAt > :from"
                        + " order by r.startedAt, r.id")
class RemovedFootage {

    /** No longer than this by joining, so that a search by its beginning has a bound. */
    static final Duration LENGTH_MAX = Duration.ofHours(24);

    /** Segments of one session end and begin within this. */
    static final Duration SEAM_MAX = Duration.ofSeconds(2);

    /** Removals so close to each other are of one occasion. */
    static final Duration OCCASION_MAX = Duration.ofHours(1);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;
    private Instant startedAt;
    private Instant endedAt;
    private Instant removedAt;

    @Enumerated(EnumType.STRING)
    private RemovalReason why;

    private String removedBy; // null where nobody did

    protected RemovedFootage() {} // JPA

    RemovedFootage(Removal removal) {
        this.cameraId = removal.cameraId();
        this.startedAt = removal.startedAt();
        this.endedAt = removal.endedAt();
        this.removedAt = removal.removedAt();
        this.why = removal.why();
        this.removedBy = removal.by();
    }

    /** Takes a neighbour in; false if it is none, or went another way. */
    boolean takeIn(Removal other) {
        Instant start = startedAt.isBefore(other.startedAt()) ? startedAt : other.startedAt();
        Instant end = endedAt.isAfter(other.endedAt()) ? endedAt : other.endedAt();
        boolean same =
                why == other.why()
                        && Objects.equals(removedBy, other.by())
                        && isWithin(OCCASION_MAX, removedAt, other.removedAt());
        boolean touches =
                !other.startedAt().isAfter(endedAt.plus(SEAM_MAX))
                        && !startedAt.isAfter(other.endedAt().plus(SEAM_MAX));
        if (!same || !touches || !isWithin(LENGTH_MAX, start, end)) {
            return false;
        }
        startedAt = start;
        endedAt = end;
        removedAt = other.removedAt();
        return true;
    }

    private static boolean isWithin(Duration max, Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(max) <= 0;
    }

    Removal removal() {
        return new Removal(cameraId, startedAt, endedAt, removedAt, why, removedBy);
    }
}
