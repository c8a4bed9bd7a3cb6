package org.camerata.shared;

/**
 * The page that was asked for cannot exist: its size is out of range, or its cursor is not ours.
 */
public class InvalidPage extends DomainException {

    private static final long serialVersionUID = 1L;

    InvalidPage(String message) {
        super(Kind.INVALID, "invalid-page", message);
    }
}
