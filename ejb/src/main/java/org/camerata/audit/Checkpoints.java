package org.camerata.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.camerata.audit.chain.Checkpoint;
import org.camerata.audit.chain.CheckpointFile;
import org.camerata.audit.chain.SigningKeys;
import org.camerata.node.NodeSettings;

/** Signs the chain each hour, and keeps this node's own copy of what was signed (A3.4). */
@ApplicationScoped
class Checkpoints {

    private static final int COPIED_AT_ONCE_MAX = 500;

    @Inject CheckpointCommits commits;
    @Inject NodeSettings settings;

    private SigningKeys keys;
    private long copied = -1; // not known yet

    /**
     * @throws IOException if the key or the file is no use
     */
    synchronized void run() throws IOException {
        if (keys == null) {
            keys = SigningKeys.read(settings.signingKeystore(), settings.signingKeystorePassword());
        }
        commits.signIfDue(keys);
        copy(new CheckpointFile(settings.auditCheckpoints()));
    }

    /** Also those of other nodes, and what was signed in a run that was killed before this. */
    private void copy(CheckpointFile file) throws IOException {
        if (copied < 0) {
            copied =
                    file.read().checkpoints().stream()
                            .mapToLong(Checkpoint::number)
                            .max()
                            .orElse(0);
        }
        List<Checkpoint> missing;
        do {
            missing = commits.after(copied, COPIED_AT_ONCE_MAX);
            for (Checkpoint checkpoint : missing) {
                file.append(checkpoint);
                copied = checkpoint.number();
            }
        } while (missing.size() == COPIED_AT_ONCE_MAX);
    }
}
