package org.camerata.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import org.camerata.audit.chain.Seal;
import org.hibernate.annotations.Immutable;

/** A link of the chain that no entry can leave unnoticed (A3.3). */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "audit_seal")
class AuditSeal {

    @Id private long seq;
    private long entryId;
    private byte[] hash;

    protected AuditSeal() {} // JPA

    Seal seal() {
        return new Seal(seq, entryId, HexFormat.of().formatHex(hash));
    }
}
