package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.camerata.integrity.Integrity;
import org.camerata.integrity.IntegrityStatus;
import org.camerata.integrity.MismatchView;
import org.camerata.integrity.chain.DailyRoot;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs integrity.xhtml: the proof of footage, and what is not as it was recorded. */
@Named
@ViewScoped
public class IntegrityPage extends ListPage<MismatchView> {

    private static final long serialVersionUID = 1L;

    /** Of the newest; the others are in the API. */
    private static final int ROOTS_SHOWN = 14;

    @Inject Integrity integrity;

    private transient IntegrityStatus status;
    private transient List<DailyRoot> roots;

    @Override
    public void load() {
        status = integrity.status();
        roots = integrity.roots(PageRequest.first(ROOTS_SHOWN)).items();
        super.load();
    }

    @Override
    Page<MismatchView> read(PageRequest request) {
        return integrity.mismatches(request);
    }

    /** Has a file read again, as after it was put back. */
    public void verify(long recordingId) {
        integrity.verifySoon(recordingId);
        Notice.say("It is read again now");
        load();
    }

    public IntegrityStatus getStatus() {
        return status;
    }

    /** Newest first. */
    public List<DailyRoot> getRoots() {
        return roots;
    }
}
