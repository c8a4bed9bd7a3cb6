package org.camerata.integrity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import org.camerata.integrity.chain.DailyRoot;
import org.hibernate.annotations.Immutable;

/** Where all chains ended on a day, signed (H4). */
@Entity
@Immutable
@Table(name = "footage_root")
class RootEntry {

    private static final HexFormat HEX = HexFormat.of();

    @Id private String day; // text: a date would be shifted by the driver's time zone
    private Instant signedAt;
    private int cameras;
    private long links;
    private String heads;
    private byte[] previousHash;
    private byte[] hash;
    private String keyId;
    private byte[] signature;

    protected RootEntry() {} // JPA

    RootEntry(DailyRoot root) {
        this.day = root.day().toString();
        this.signedAt = root.signedAt();
        this.cameras = root.cameras();
        this.links = root.links();
        this.heads = root.heads();
        this.previousHash = HEX.parseHex(root.previousHash());
        this.hash = HEX.parseHex(root.hash());
        this.keyId = root.keyId();
        this.signature = HEX.parseHex(root.signature());
    }

    DailyRoot root() {
        return new DailyRoot(
                LocalDate.parse(day),
                signedAt,
                cameras,
                links,
                heads,
                HEX.formatHex(previousHash),
                HEX.formatHex(hash),
                keyId,
                HEX.formatHex(signature));
    }
}
