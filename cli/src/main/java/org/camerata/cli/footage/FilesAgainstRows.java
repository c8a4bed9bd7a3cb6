package org.camerata.cli.footage;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Each file has its row. */
public final class FilesAgainstRows {

    private final FootageTables tables;
    private final Volume volume;
    private final Looking looking;

    public FilesAgainstRows(FootageTables tables, Volume volume, Looking looking) {
        this.tables = tables;
        this.volume = volume;
        this.looking = looking;
    }

    public void run(Findings findings) throws IOException {
        volume.forEach(FootageTables.PAGE_MAX, files -> check(files, findings));
    }

    private void check(List<String> files, Findings findings) throws IOException {
        Set<String> known = tables.known(files);
        for (String file : files) {
            findings.file();
            if (!known.contains(file) && isUnknownStill(file)) {
                findings.add(
                        Problem.FILE_WITHOUT_ROW,
                        0,
                        file,
                        "The file " + file + " is known to nobody.");
            }
        }
        looking.at(findings.files() + " files");
    }

    /** A file goes before its row, and has a row before it comes (R2). */
    private boolean isUnknownStill(String file) throws IOException {
        return volume.sizeBytes(file).isPresent() && tables.known(List.of(file)).isEmpty();
    }
}
