package org.camerata.verify;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.camerata.verify.Problem.What;

/** Follows the links of the source segments, as far as the export has neighbours. */
final class Links {

    private final Verdict verdict;

    /** By camera and number. */
    private final Map<Long, TreeMap<Long, Link>> chains = new HashMap<>();

    Links(Verdict verdict) {
        this.verdict = verdict;
    }

    void check(Manifest manifest) {
        for (Manifest.Camera camera : manifest.cameras()) {
            TreeMap<Long, Link> chain = chains.computeIfAbsent(camera.id(), id -> new TreeMap<>());
            camera.links().forEach(link -> add(link, chain));
        }
        chains.values().forEach(this::follow);
    }

    /** A segment may be the source of two parts. */
    private void add(Link link, TreeMap<Long, Link> chain) {
        Link known = chain.put(link.sequence(), link);
        if (known != null && !known.equals(link)) {
            broken(link, "is there twice, and differs");
        }
    }

    private void follow(TreeMap<Long, Link> chain) {
        for (Link link : chain.values()) {
            if (!link.isSound()) {
                broken(link, "is not what was hashed");
            }
            Link before = chain.get(link.sequence() - 1);
            if (before != null && !link.previousHash().equals(before.hash())) {
                broken(link, "does not follow the one before");
            }
            if (link.sequence() == 1 && !link.previousHash().equals(Sha256.NONE)) {
                broken(link, "is the first and follows another");
            }
        }
    }

    /** The hash of a link; null if it is not in the export. */
    String hashAt(long cameraId, long sequence) {
        Link link = chains.getOrDefault(cameraId, new TreeMap<>()).get(sequence);
        return link == null ? null : link.hash();
    }

    private void broken(Link link, String how) {
        verdict.add(
                What.CHAIN,
                "camera " + link.cameraId() + ", link " + link.sequence(),
                "The " + link.called() + " (recording " + link.recordingId() + ") " + how + ".");
    }
}
