package org.camerata.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.camerata.audit.chain.Checkpoint;
import org.hibernate.annotations.Immutable;

/** What the chain was at a time, signed (A3.4). */
@Entity
@Immutable
@Table(name = "audit_checkpoint")
class AuditCheckpoint {

    @Id private long number;
    private Instant createdAt;
    private long sealSeq;
    private byte[] sealHash;
    private String keyId;
    private byte[] signature;

    protected AuditCheckpoint() {} // JPA

    AuditCheckpoint(Checkpoint checkpoint) {
        this.number = checkpoint.number();
        this.createdAt = checkpoint.at();
        this.sealSeq = checkpoint.sealSeq();
        this.sealHash = HexFormat.of().parseHex(checkpoint.sealHash());
        this.keyId = checkpoint.keyId();
        this.signature = HexFormat.of().parseHex(checkpoint.signature());
    }

    Checkpoint checkpoint() {
        return new Checkpoint(
                number,
                createdAt,
                sealSeq,
                HexFormat.of().formatHex(sealHash),
                keyId,
                HexFormat.of().formatHex(signature));
    }
}
