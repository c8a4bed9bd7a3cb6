package org.camerata.shared;

/**
 * The page that was asked for cannot exist: its size is out of range, or its cursor is not ours.
 */
public class InvalidPage extends DomainException {

    private static final long serialVersionUID = 1L;

    /** A cursor that this list did not give out. */
    public static InvalidPage foreignCursor() {
        return new InvalidPage("cursor is not one that this server gave out");
    }

    InvalidPage(String message) {
        super(Kind.INVALID, "invalid-page", message);
    }
}
