package org.camerata.integrity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.camerata.integrity.chain.FootageLink;
import org.hibernate.annotations.Immutable;

/** What a segment was when it was finished (H1). */
@Entity
@Immutable
@Table(name = "footage_link")
class ChainLink {

    private static final HexFormat HEX = HexFormat.of();

    private long cameraId;
    private long seq;
    @Id private long recordingId; // the table's own key is camera and number
    private byte[] sha256;
    private Instant startedAt;
    private Instant endedAt;
    private long sizeBytes;
    private byte[] previousHash;
    private byte[] hash;
    private Instant linkedAt;

    protected ChainLink() {} // JPA

    ChainLink(FootageLink link, Instant linkedAt) {
        this.cameraId = link.cameraId();
        this.seq = link.sequence();
        this.recordingId = link.recordingId();
        this.sha256 = HEX.parseHex(link.sha256());
        this.startedAt = link.startedAt();
        this.endedAt = link.endedAt();
        this.sizeBytes = link.sizeBytes();
        this.previousHash = HEX.parseHex(link.previousHash());
        this.hash = HEX.parseHex(link.hash());
        this.linkedAt = linkedAt;
    }

    FootageLink link() {
        return new FootageLink(
                cameraId,
                seq,
                recordingId,
                HEX.formatHex(sha256),
                startedAt,
                endedAt,
                sizeBytes,
                HEX.formatHex(previousHash),
                HEX.formatHex(hash));
    }

    ChainLinkView view(LinkRemoval removal) {
        return new ChainLinkView(link(), linkedAt, removal == null ? null : removal.view());
    }
}
