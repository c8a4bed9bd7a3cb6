package org.camerata.integrity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That a segment was deleted on purpose (H3). */
@Entity
@Immutable
@Table(name = "footage_removal")
class LinkRemoval {

    private static final int REASON_MAX_CHARS = 200; // the column's

    @Id private long recordingId;
    private Instant removedAt;
    private String removedBy;
    private String reason;

    protected LinkRemoval() {} // JPA

    LinkRemoval(long recordingId, Instant removedAt, String removedBy, String reason) {
        this.recordingId = recordingId;
        this.removedAt = removedAt;
        this.removedBy = removedBy;
        this.reason = reason.substring(0, Math.min(REASON_MAX_CHARS, reason.length()));
    }

    ChainLinkView.Removal view() {
        return new ChainLinkView.Removal(removedAt, removedBy, reason);
    }
}
