package org.camerata.cli.footage;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.camerata.integrity.chain.Digested;

/**
 * Each row has its file. What looks wrong is looked at once more, because the node may have deleted
 * it in between.
 */
public final class RowsAgainstFiles {

    private final FootageTables tables;
    private final Volume volume;
    private final boolean contents;
    private final Looking looking;

    /**
     * @param contents whether to read all files, too
     */
    public RowsAgainstFiles(
            FootageTables tables, Volume volume, boolean contents, Looking looking) {
        this.tables = tables;
        this.volume = volume;
        this.contents = contents;
        this.looking = looking;
    }

    public void run(Findings findings) throws IOException {
        long after = 0;
        List<StoredRecording> page = tables.recordings(after);
        while (!page.isEmpty()) {
            for (StoredRecording recording : page) {
                findings.recording(recording.isMissing());
                check(recording, findings);
                looking.at(progress(findings));
            }
            after = page.get(page.size() - 1).id();
            page = tables.recordings(after);
        }
    }

    private String progress(Findings findings) {
        return findings.recordings()
                + " recordings"
                + (contents ? ", " + findings.bytes() / 1_000_000 + " MB read" : "");
    }

    private void check(StoredRecording recording, Findings findings) throws IOException {
        OptionalLong size = volume.sizeBytes(recording.file());
        if (recording.isMissing()) {
            checkMissing(recording, size, findings);
        } else if (size.isEmpty()) {
            if (isStillThere(recording)) {
                add(Problem.FILE_MISSING, recording, "has no file", findings);
            }
        } else if (size.getAsLong() != recording.sizeBytes()) {
            String instead = size.getAsLong() + " bytes instead of " + recording.sizeBytes();
            add(Problem.SIZE_DIFFERS, recording, "has " + instead, findings);
        } else if (contents && recording.sha256() != null) {
            checkContent(recording, findings);
        }
        if (recording.isComplete() && recording.sha256() != null && !recording.linked()) {
            checkLink(recording, findings);
        }
    }

    private static void checkMissing(
            StoredRecording recording, OptionalLong size, Findings findings) {
        if (size.isPresent()
                && recording.sha256() != null
                && size.getAsLong() == recording.sizeBytes()) {
            add(Problem.FILE_BACK, recording, "is called missing, and its file is there", findings);
        }
    }

    private void checkContent(StoredRecording recording, Findings findings) throws IOException {
        try {
            Digested found = volume.read(recording.file());
            findings.read(found.sizeBytes());
            if (!found.sha256().equals(recording.sha256()) && isStillThere(recording)) {
                add(
                        Problem.CONTENT_DIFFERS,
                        recording,
                        "is not what was recorded: its checksum is " + found.sha256(),
                        findings);
            }
        } catch (IOException e) {
            if (isStillThere(recording)) {
                add(Problem.UNREADABLE, recording, "cannot be read: " + e.getMessage(), findings);
            }
        }
    }

    private void checkLink(StoredRecording recording, Findings findings) throws IOException {
        boolean unlinked =
                tables.recording(recording.id())
                        .filter(now -> now.isComplete() && !now.linked())
                        .isPresent();
        if (unlinked) {
            add(
                    Problem.NOT_LINKED,
                    recording,
                    "has no link; it gets one when the node starts",
                    findings);
        }
    }

    private boolean isStillThere(StoredRecording recording) throws IOException {
        return tables.recording(recording.id()).filter(StoredRecording::isComplete).isPresent();
    }

    private static void add(
            Problem problem, StoredRecording recording, String what, Findings findings) {
        findings.add(
                problem, recording.id(), recording.file(), recording.called() + " " + what + ".");
    }
}
