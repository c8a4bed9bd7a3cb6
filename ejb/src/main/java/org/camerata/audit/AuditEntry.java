package org.camerata.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;
import org.camerata.audit.chain.EntryContent;
import org.camerata.audit.chain.StoredEntry;
import org.hibernate.annotations.Immutable;

/** One thing that happened. It is added once and never changes (A3.5). */
@Entity
@Immutable
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "audit_entry")
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String uid;
    private Instant happenedAt;
    private String action;
    private String outcome;
    private String actorKind;
    private Long actorId;
    private String actorName;
    private String address;
    private String requestId;
    private String targetType;
    private String targetId;
    private String targetName;

    @Column(length = EntryText.VALUES_MAX_BYTES)
    private String beforeJson;

    @Column(length = EntryText.VALUES_MAX_BYTES)
    private String afterJson;

    private String detail;
    private byte[] mac;

    protected AuditEntry() {} // JPA

    AuditEntry(EntryContent content, String mac) {
        this.uid = content.uid();
        this.happenedAt = content.at();
        this.action = content.action();
        this.outcome = content.outcome();
        this.actorKind = content.actorKind();
        this.actorId = content.actorId();
        this.actorName = content.actorName();
        this.address = content.address();
        this.requestId = content.requestId();
        this.targetType = content.targetType();
        this.targetId = content.targetId();
        this.targetName = content.targetName();
        this.beforeJson = content.before();
        this.afterJson = content.after();
        this.detail = content.detail();
        this.mac = HexFormat.of().parseHex(mac);
    }

    Long id() {
        return id;
    }

    Instant at() {
        return happenedAt;
    }

    AuditEntryView view() {
        return new AuditEntryView(
                id,
                happenedAt,
                action,
                Outcome.valueOf(outcome),
                new Actor(Actor.Kind.valueOf(actorKind), actorId, actorName, address, requestId),
                targetType == null ? null : new AuditTarget(targetType, targetId, targetName),
                beforeJson,
                afterJson,
                detail);
    }

    StoredEntry stored() {
        return new StoredEntry(id, content(), HexFormat.of().formatHex(mac));
    }

    private EntryContent content() {
        return new EntryContent(
                uid,
                happenedAt,
                action,
                outcome,
                actorKind,
                actorId,
                actorName,
                address,
                requestId,
                targetType,
                targetId,
                targetName,
                beforeJson,
                afterJson,
                detail);
    }
}
