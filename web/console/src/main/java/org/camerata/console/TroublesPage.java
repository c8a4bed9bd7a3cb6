package org.camerata.console;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camerata.quality.TroubleCode;
import org.camerata.quality.TroubleFilter;
import org.camerata.quality.TroubleView;
import org.camerata.quality.Troubles;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Backs troubles.xhtml: what is wrong with which camera, now. */
@Named
@ViewScoped
public class TroublesPage extends ListPage<TroubleView> {

    private static final long serialVersionUID = 1L;

    @Inject Troubles troubles;

    private TroubleCode code;

    @Override
    Page<TroubleView> read(PageRequest request) {
        return troubles.list(new TroubleFilter(code, null), request);
    }

    public void clearFilters() {
        code = null;
        search();
    }

    public boolean isFiltered() {
        return code != null;
    }

    public TroubleCode[] getCodes() {
        return TroubleCode.values();
    }

    public TroubleCode getCode() {
        return code;
    }

    public void setCode(TroubleCode code) {
        this.code = code;
    }
}
