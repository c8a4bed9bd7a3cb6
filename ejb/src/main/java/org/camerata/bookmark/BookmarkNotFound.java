package org.camerata.bookmark;

import org.camerata.shared.DomainException;

/** The camera has no such bookmark, or the caller may not know of it. */
public class BookmarkNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    BookmarkNotFound() {
        super(Kind.NOT_FOUND, "bookmark-not-found", "There is no such bookmark");
    }
}
