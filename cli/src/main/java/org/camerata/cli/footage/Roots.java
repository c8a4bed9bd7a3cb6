package org.camerata.cli.footage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.camerata.audit.chain.SigningKeys;
import org.camerata.integrity.chain.ChainHead;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.integrity.chain.Sha256;

/** Each daily root is what was signed, follows the day before, and the chains are as it says. */
public final class Roots {

    private final FootageTables tables;
    private final SigningKeys keys;

    public Roots(FootageTables tables, SigningKeys keys) {
        this.tables = tables;
        this.keys = keys;
    }

    public void run(Findings findings) throws IOException {
        DailyRoot before = null;
        List<DailyRoot> page = tables.roots("");
        while (!page.isEmpty()) {
            for (DailyRoot root : page) {
                findings.root();
                check(root, before, findings);
                before = root;
            }
            page = tables.roots(before.day().toString());
        }
    }

    private void check(DailyRoot root, DailyRoot before, Findings findings) throws IOException {
        String previous = before == null ? Sha256.NONE : before.hash();
        if (!root.isSound(keys)) {
            broken(root, "was changed, or signed with another key", findings);
        } else if (!root.previousHash().equals(previous)
                || (before != null && !root.day().equals(before.day().plusDays(1)))) {
            broken(root, "does not follow the day before", findings);
        } else {
            compare(root, findings);
        }
    }

    private void compare(DailyRoot root, Findings findings) throws IOException {
        for (ChainHead end : root.ends()) {
            Optional<String> hash = tables.hashAt(end.cameraId(), end.links());
            if (!hash.equals(Optional.of(end.hash()))) {
                broken(
                        root,
                        "says that the chain of camera "
                                + end.cameraId()
                                + " was another up to link "
                                + end.links(),
                        findings);
            }
        }
    }

    private static void broken(DailyRoot root, String what, Findings findings) {
        findings.add(Problem.ROOT_BROKEN, 0, null, "The root of " + root.day() + " " + what + ".");
    }
}
