package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/** Stands in once for a lost second factor. Known only as its keyed hash. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "recovery_code")
@NamedQuery(
        name = "RecoveryCode.use",
        query =
                "update RecoveryCode c set c.usedAt = :now"
                        + " where c.userId = :user and c.codeHash = :hash and c.usedAt is null")
@NamedQuery(
        name = "RecoveryCode.left",
        query = "select count(c) from RecoveryCode c where c.userId = :user and c.usedAt is null")
@NamedQuery(
        name = "RecoveryCode.deleteOf",
        query = "delete from RecoveryCode c where c.userId = :user")
class RecoveryCode {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long userId;
    private byte[] codeHash;
    private Instant usedAt;

    protected RecoveryCode() {} // JPA

    RecoveryCode(long userId, byte[] codeHash) {
        this.userId = userId;
        this.codeHash = codeHash.clone();
    }
}
