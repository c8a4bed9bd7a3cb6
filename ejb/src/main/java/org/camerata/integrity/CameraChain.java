package org.camerata.integrity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.HexFormat;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.FootageLink;

/** Where a camera's chain ends; who appends holds its row (H2). */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "footage_chain")
class CameraChain {

    @Id private long cameraId;
    private long links;
    private byte[] hash;
    @Version private int version;

    protected CameraChain() {} // JPA

    ChainHead head() {
        return new ChainHead(cameraId, links, HexFormat.of().formatHex(hash));
    }

    void append(FootageLink link) {
        if (!link.follows(head())) {
            throw new IllegalArgumentException("link " + link.sequence() + " does not follow");
        }
        links = link.sequence();
        hash = HexFormat.of().parseHex(link.hash());
    }
}
