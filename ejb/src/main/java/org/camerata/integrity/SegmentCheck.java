package org.camerata.integrity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HexFormat;
import org.camerata.integrity.chain.Digested;
import org.camerata.integrity.chain.FootageLink;

/**
 * What the scrub knows of a segment: UNVERIFIED until its file was read once more; then VERIFIED or
 * MISMATCH, as it was found the last time.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "footage_check")
class SegmentCheck {

    @Id private long recordingId;
    private long cameraId;
    private Instant startedAt;
    private Instant dueAt;
    private Instant checkedAt; // null while UNVERIFIED

    @Enumerated(EnumType.STRING)
    private IntegrityState state;

    private Instant mismatchSince; // these three are null unless MISMATCH
    private byte[] foundSha256;
    private Long foundBytes;
    @Version private int version;

    protected SegmentCheck() {} // JPA

    SegmentCheck(FootageLink link, Instant dueAt) {
        this.recordingId = link.recordingId();
        this.cameraId = link.cameraId();
        this.startedAt = link.startedAt();
        this.dueAt = dueAt;
        this.state = IntegrityState.UNVERIFIED;
    }

    /** Has it read before those that are due later. */
    void dueSince(Instant time) {
        dueAt = dueAt.isBefore(time) ? dueAt : time;
    }

    /** It could not be read now. */
    void postpone(Instant until) {
        dueAt = until;
    }

    void verified(Instant at, Instant next) {
        checkedAt = at;
        dueAt = next;
        state = IntegrityState.VERIFIED;
        mismatchSince = null;
        foundSha256 = null;
        foundBytes = null;
    }

    void mismatched(Instant at, Instant next, Digested found) {
        checkedAt = at;
        dueAt = next;
        mismatchSince = state == IntegrityState.MISMATCH ? mismatchSince : at;
        state = IntegrityState.MISMATCH;
        foundSha256 = HexFormat.of().parseHex(found.sha256());
        foundBytes = found.sizeBytes();
    }

    long recordingId() {
        return recordingId;
    }

    IntegrityState state() {
        return state;
    }

    MismatchView mismatch(String cameraName, FootageLink link) {
        return new MismatchView(
                recordingId,
                cameraId,
                cameraName,
                startedAt,
                mismatchSince,
                checkedAt,
                link.sha256(),
                HexFormat.of().formatHex(foundSha256),
                link.sizeBytes(),
                foundBytes);
    }

    SegmentIntegrity integrity(FootageLink link) {
        return new SegmentIntegrity(recordingId, state, checkedAt, link);
    }
}
