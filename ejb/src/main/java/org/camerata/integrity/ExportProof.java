package org.camerata.integrity;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Writer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.camerata.integrity.chain.FootageLink;

/**
 * What makes an export provable: docs/ref/export-format.md. Nobody's permission is asked; who
 * exports has asked it for the footage.
 */
@Stateless
public class ExportProof {

    @Inject ChainRows chains;
    @Inject RootsText roots;
    @Inject NodeKeys keys;

    /** The links of some segments, in no order; those that have none are left out. */
    public List<FootageLink> links(Collection<Long> recordingIds) {
        return chains.of(recordingIds);
    }

    /** {@code manifest.sig}: Ed25519 over the exact bytes of the manifest, 64 bytes. */
    public byte[] sign(byte[] manifest) {
        return HexFormat.of().parseHex(keys.get().sign(manifest));
    }

    /** {@code public-key.pem}. */
    public String publicKeyPem() {
        return keys.publicKeyPem();
    }

    /** {@code roots.json}. */
    public void writeRoots(Writer target) {
        roots.write(target);
    }
}
