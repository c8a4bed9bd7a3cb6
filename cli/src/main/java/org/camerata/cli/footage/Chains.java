package org.camerata.cli.footage;

import java.io.IOException;
import java.util.List;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.FootageLink;

/** Follows the chain of each camera from its first link on, and compares rows with links. */
public final class Chains {

    private final FootageTables tables;
    private final Looking looking;

    public Chains(FootageTables tables, Looking looking) {
        this.tables = tables;
        this.looking = looking;
    }

    public void run(Findings findings) throws IOException {
        long after = Long.MIN_VALUE;
        List<Long> cameras = tables.cameras(after);
        while (!cameras.isEmpty()) {
            for (long camera : cameras) {
                follow(camera, findings);
            }
            after = cameras.get(cameras.size() - 1);
            cameras = tables.cameras(after);
        }
    }

    private void follow(long camera, Findings findings) throws IOException {
        ChainHead end = ChainHead.empty(camera);
        String head = tables.head(camera).orElse("none"); // before the links: they only grow
        boolean reached = head.equals("0 " + end.hash());
        List<StoredLink> page = tables.links(camera, Long.MIN_VALUE);
        while (!page.isEmpty()) {
            for (StoredLink stored : page) {
                findings.link();
                check(stored, end, findings);
                end = stored.link().head();
                reached |= head.equals(end.links() + " " + end.hash());
            }
            looking.at(findings.links() + " links");
            page = tables.links(camera, end.links());
        }
        if (!reached) {
            broken(camera, "does not reach the end that Camerata knows: " + head, findings);
        }
    }

    private static void check(StoredLink stored, ChainHead end, Findings findings) {
        FootageLink link = stored.link();
        if (!link.isSound()) {
            broken(link.cameraId(), "has a changed link, number " + link.sequence(), findings);
        } else if (!link.follows(end)) {
            broken(
                    link.cameraId(),
                    "has a link, number "
                            + link.sequence()
                            + ", that does not follow number "
                            + end.links(),
                    findings);
        }
        compare(stored, findings);
    }

    private static void compare(StoredLink stored, Findings findings) {
        FootageLink link = stored.link();
        StoredRecording recording = stored.recording();
        long id = link.recordingId();
        if (recording == null) {
            if (!stored.removed()) {
                findings.add(
                        Problem.ROW_REMOVED,
                        id,
                        null,
                        "The row of recording %d is gone, and nobody deleted it through Camerata."
                                .formatted(id));
            }
        } else if (!isSame(link, recording)) {
            findings.add(
                    Problem.ROW_DIFFERS,
                    id,
                    recording.file(),
                    recording.called() + " says something else than its link.");
        }
    }

    private static boolean isSame(FootageLink link, StoredRecording recording) {
        return link.cameraId() == recording.cameraId()
                && link.sizeBytes() == recording.sizeBytes()
                && link.sha256().equals(recording.sha256())
                && link.startedAt().equals(recording.startedAt())
                && link.endedAt().equals(recording.endedAt());
    }

    private static void broken(long camera, String what, Findings findings) {
        findings.add(
                Problem.CHAIN_BROKEN, 0, null, "The chain of camera " + camera + " " + what + ".");
    }
}
