package org.camerata.console;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/**
 * What all pages have in common that show a list slice by slice.
 *
 * @param <T> what a row shows
 */
public abstract class ListPage<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CursorPages<T> pages;

    ListPage() {
        this(CursorPages.PAGE_ROWS);
    }

    ListPage(int rows) {
        pages = new CursorPages<>(rows);
    }

    abstract Page<T> read(PageRequest request);

    /** Reads the first page; also when a value in the address was wrong and is left out. */
    public void open() {
        if (!FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    public void load() {
        pages.read(this::read);
    }

    /** Starts over at the first page, as after a change of filter. */
    public void search() {
        pages.first();
        load();
    }

    public void next() {
        pages.next();
        load();
    }

    public void previous() {
        pages.previous();
        load();
    }

    public CursorPages<T> getPages() {
        return pages;
    }
}
