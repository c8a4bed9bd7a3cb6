package org.camerata.export;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.camerata.access.UserView;
import org.camerata.node.NodeLedger;

/** An export, from the moment it was asked for. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "footage_export")
class FootageExport {

    /** What did not come about, or is gone, is shown for so long. */
    static final Duration SHOWN_AFTERWARDS = Duration.ofDays(90);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String node;
    private Instant fromAt;
    private Instant toAt;
    private String reason;
    private long requestedById;
    private String requestedBy;
    private Instant requestedAt;
    private int keepDays;

    @Enumerated(EnumType.STRING)
    private ExportState state;

    private int attempts;
    private Instant begunAt;
    private Instant finishedAt;
    private Instant expiresAt;
    private long doneBytes;
    private Long totalBytes;
    private Long sizeBytes;
    private byte[] sha256;
    private String failure;
    @Version private int version;

    protected FootageExport() {} // JPA

    FootageExport(ExportTerms terms, UserView by, Instant now) {
        this.node = NodeLedger.NODE;
        this.fromAt = terms.from();
        this.toAt = terms.to();
        this.reason = terms.reason();
        this.requestedById = by.id();
        this.requestedBy = by.username();
        this.requestedAt = now;
        this.keepDays = terms.keepDays();
        this.state = ExportState.WAITING;
    }

    void begin(Instant now) {
        state = ExportState.RUNNING;
        attempts++;
        begunAt = now;
        doneBytes = 0;
        totalBytes = null;
    }

    /** It was broken off; its turn comes again. */
    void waitAgain() {
        state = ExportState.WAITING;
    }

    /** It was stopped by the server's own end, as if its turn had not come. */
    void postpone() {
        waitAgain();
        attempts--;
    }

    void progress(long done, long total) {
        doneBytes = done;
        totalBytes = total;
    }

    void ready(ExportMade made, Instant now) {
        state = ExportState.READY;
        finishedAt = now;
        expiresAt = now.plus(Duration.ofDays(keepDays));
        doneBytes = totalBytes == null ? 0 : totalBytes;
        sizeBytes = made.sizeBytes();
        sha256 = HexFormat.of().parseHex(made.manifestSha256());
    }

    void fail(String sentence, Instant now) {
        state = ExportState.FAILED;
        failure = sentence;
        finishedAt = now;
        expiresAt = now.plus(SHOWN_AFTERWARDS);
    }

    void expire(Instant now) {
        state = ExportState.EXPIRED;
        expiresAt = now.plus(SHOWN_AFTERWARDS);
    }

    boolean isBy(long user) {
        return requestedById == user;
    }

    long id() {
        return id;
    }

    ExportState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    Instant from() {
        return fromAt;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    ExportOrder order(List<ExportCamera> cameras) {
        return new ExportOrder(
                id,
                cameras.stream().map(ExportCamera::camera).toList(),
                fromAt,
                toAt,
                reason,
                requestedById,
                requestedBy);
    }

    ExportChanged changed() {
        return new ExportChanged(id, requestedById, state, doneBytes, totalBytes);
    }

    ExportRemoved removed() {
        return new ExportRemoved(id, requestedById);
    }

    ExportView view(List<ExportCamera> cameras, List<ExportPart> parts) {
        return new ExportView(
                id,
                state,
                fromAt,
                toAt,
                reason,
                requestedBy,
                requestedAt,
                finishedAt,
                state == ExportState.READY ? expiresAt : null,
                doneBytes,
                totalBytes,
                sizeBytes,
                sha256 == null ? null : HexFormat.of().formatHex(sha256),
                failure,
                cameras.stream().map(ExportCamera::view).toList(),
                parts.stream().map(ExportPart::view).toList());
    }
}
