package org.camerata.verify;

import java.io.IOException;
import java.util.List;
import org.camerata.verify.Problem.What;

/** Checks the daily roots, and that the links are in line with them. */
final class Roots {

    /** Half a year of 2,000 cameras. */
    private static final int BYTES_MAX = 64 << 20;

    private final Verdict verdict;
    private final PublicKeyFile key; // null if there is none to trust

    Roots(Verdict verdict, PublicKeyFile key) {
        this.verdict = verdict;
        this.key = key;
    }

    void check(ExportFiles files, Links links) throws IOException {
        try {
            List<Fields> all =
                    Fields.of(Json.parse(files.read(ExportCheck.ROOTS, BYTES_MAX))).list("roots");
            Root before = null;
            for (Fields fields : all) {
                Root root = Root.of(fields);
                verdict.root();
                check(root, before);
                compare(root, links);
                before = root;
            }
        } catch (Unreadable e) {
            verdict.add(
                    What.ROOT,
                    ExportCheck.ROOTS,
                    ExportCheck.ROOTS + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void check(Root root, Root before) {
        if (!root.isSound()) {
            broken(root, "is not what was hashed");
        } else if (before != null
                && !(root.previousHash().equals(before.hash())
                        && root.day().equals(before.day().plusDays(1)))) {
            broken(root, "does not follow the day before");
        }
        // A root of an earlier key says so; this program has one key only.
        if (key != null && key.id().equals(root.keyId()) && !root.isSignedBy(key)) {
            broken(root, "is not what was signed");
        }
    }

    private void compare(Root root, Links links) {
        for (Root.Head head : root.heads()) {
            String hash = links.hashAt(head.cameraId(), head.links());
            if (hash != null && !hash.equals(head.hash())) {
                broken(
                        root,
                        "says something else of link "
                                + head.links()
                                + " of camera "
                                + head.cameraId());
            }
        }
    }

    private void broken(Root root, String how) {
        verdict.add(
                What.ROOT, "root of " + root.day(), "The root of " + root.day() + " " + how + ".");
    }
}
