package org.camerata.console;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/**
 * Steps through a list that the server pages by cursor. A cursor only leads onwards, so the ones
 * already used are kept for the way back.
 *
 * @param <T> what a row shows
 */
public class CursorPages<T> implements Serializable {

    /** Rows of one page: what fits on a desktop screen with little scrolling. */
    static final int PAGE_ROWS = 20;

    private static final long serialVersionUID = 1L;

    /** Reads one page. */
    interface Source<T> {
        Page<T> read(PageRequest request);
    }

    /** Cursors of this page and those before it; the first page has none. */
    private final ArrayList<String> trail = new ArrayList<>();

    private transient Page<T> page;

    private final int rows;

    CursorPages() {
        this(PAGE_ROWS);
    }

    /**
     * @param rows of one page
     */
    CursorPages(int rows) {
        this.rows = rows;
        first();
    }

    /** Goes back to the first page; {@link #read} follows. */
    final void first() {
        trail.clear();
        trail.add(null);
    }

    /** Steps to the page after this one, if there is one. */
    void next() {
        if (isNextThere()) {
            trail.add(page.nextCursor());
        }
    }

    /** Steps to the page before this one, if there is one. */
    void previous() {
        if (isPreviousThere()) {
            trail.remove(trail.size() - 1);
        }
    }

    /** Reads where it stands; steps back while a page has been emptied by deleting. */
    void read(Source<T> source) {
        page = source.read(request());
        while (page.items().isEmpty() && isPreviousThere()) {
            previous();
            page = source.read(request());
        }
    }

    private PageRequest request() {
        return new PageRequest(trail.get(trail.size() - 1), rows);
    }

    public List<T> getItems() {
        return page == null ? List.of() : page.items();
    }

    public long getTotal() {
        return page == null ? 0 : page.total();
    }

    public boolean isNextThere() {
        return page != null && page.nextCursor() != null;
    }

    public boolean isPreviousThere() {
        return trail.size() > 1;
    }

    /** Number of the first row shown, counted from 1. */
    public long getFirstRow() {
        return (trail.size() - 1L) * rows + 1;
    }

    /** Number of the last row shown. */
    public long getLastRow() {
        return getFirstRow() + getItems().size() - 1;
    }
}
