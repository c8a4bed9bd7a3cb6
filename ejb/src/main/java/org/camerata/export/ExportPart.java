package org.camerata.export;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HexFormat;

/** An MP4 in the file of an export, and where it lies there. */
@Entity
@IdClass(ExportPart.Key.class)
@Table(name = "footage_export_part")
class ExportPart {

    record Key(long exportId, int number) {}

    @Id private long exportId;
    @Id private int number;
    private long cameraId;
    private String file;
    private long offsetBytes;
    private long sizeBytes;
    private byte[] sha256;
    private Instant coveredFrom;
    private Instant coveredTo;

    protected ExportPart() {} // JPA

    ExportPart(long exportId, int number, long cameraId, ExportMade.Part part) {
        this.exportId = exportId;
        this.number = number;
        this.cameraId = cameraId;
        this.file = part.stored().file();
        this.offsetBytes = part.stored().offsetBytes();
        this.sizeBytes = part.stored().sizeBytes();
        this.sha256 = HexFormat.of().parseHex(part.stored().sha256());
        this.coveredFrom = part.coveredFrom();
        this.coveredTo = part.coveredTo();
    }

    String file() {
        return file;
    }

    long offsetBytes() {
        return offsetBytes;
    }

    long sizeBytes() {
        return sizeBytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(sha256);
    }

    ExportView.PartOfExport view() {
        return new ExportView.PartOfExport(
                number, cameraId, file, sizeBytes, sha256(), coveredFrom, coveredTo);
    }
}
