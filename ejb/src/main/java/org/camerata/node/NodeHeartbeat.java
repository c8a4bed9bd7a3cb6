package org.camerata.node;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** When a node was last alive, and which run of its media core it last heard. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "node_heartbeat")
class NodeHeartbeat {

    @Id private String node;
    private Instant beatenAt;
    private String mediaEpoch; // null before it was heard once
    private Instant mediaSeenAt;

    protected NodeHeartbeat() {} // JPA

    NodeHeartbeat(String node, Instant now) {
        this.node = node;
        this.beatenAt = now;
    }

    void beat(Instant now) {
        beatenAt = now;
    }

    void heard(MediaSign sign) {
        mediaEpoch = sign.epoch();
        mediaSeenAt = sign.at();
    }

    Instant beatenAt() {
        return beatenAt;
    }

    /** Null before the media core was heard once. */
    MediaSign lastSign() {
        return mediaEpoch == null ? null : new MediaSign(mediaEpoch, mediaSeenAt);
    }
}
