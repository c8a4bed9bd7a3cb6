package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camerata.camera.CameraImport;
import org.camerata.camera.ImportChange;
import org.camerata.camera.ImportReport;
import org.camerata.shared.DomainException;

/** Backs camera-import.xhtml: a file is tried first, then imported. */
@Named
@ViewScoped
public class CameraImportPage implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN_COUNT_MAX = 200; // lines of each table

    @Inject CameraImport cameras;

    private transient Part file;
    private String csv; // tried, and not yet imported
    private transient ImportReport report;
    private boolean done;

    /** Says what the file would do. */
    public void check() throws IOException {
        done = false;
        report = null;
        csv = null;
        if (file == null) {
            new FieldMessages("importForm").add("file", "Choose a file.");
            return;
        }
        String text = text();
        if (text != null) {
            csv = text;
            report = cameras.dryRun(csv);
        }
    }

    private String text() throws IOException {
        if (file.getSize() > CameraImport.TEXT_LENGTH_MAX) {
            new FieldMessages("importForm").add("file", "The file is larger than 2 MiB.");
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            new FieldMessages("importForm").add("file", "The file is not UTF-8.");
            return null;
        }
    }

    /** Imports the file that was tried: all of it, or nothing. */
    public void run() {
        try {
            report = cameras.run(csv, false);
            done = report.errorCount() == 0;
            csv = null;
        } catch (DomainException refused) {
            Notice.say(refused.getMessage());
        }
    }

    public boolean isReady() {
        return csv != null && report != null && report.errorCount() == 0 && getChangedCount() > 0;
    }

    public long getCreated() {
        return report.count(ImportChange.Kind.CREATED);
    }

    public long getUpdated() {
        return report.count(ImportChange.Kind.UPDATED);
    }

    public long getUnchanged() {
        return report.count(ImportChange.Kind.UNCHANGED);
    }

    public long getChangedCount() {
        return getCreated() + getUpdated();
    }

    /** Those that are not as they were, the first 200. */
    public List<ImportChange> getChanges() {
        return report.changes().stream()
                .filter(change -> change.kind() != ImportChange.Kind.UNCHANGED)
                .limit(SHOWN_COUNT_MAX)
                .toList();
    }

    public ImportReport getReport() {
        return report;
    }

    public boolean isDone() {
        return done;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
