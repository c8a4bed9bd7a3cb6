package org.camerata.cli.footage;

/** What can be wrong with footage, and whether the application can bring it in line. */
public enum Problem {
    /** A segment that nobody knows; it is adopted. */
    FILE_WITHOUT_ROW(Mending.ADOPT),
    /** A row says COMPLETE and there is no file; it says MISSING then. */
    FILE_MISSING(Mending.MISS),
    /** A row says MISSING and its file is there; it says COMPLETE again. */
    FILE_BACK(Mending.RESTORE),
    /** The file is longer or shorter than it was; the scrub reads it and raises the alert. */
    SIZE_DIFFERS(Mending.CHECK),
    /** The file has another checksum; the scrub reads it and raises the alert. */
    CONTENT_DIFFERS(Mending.CHECK),
    /** The file cannot be read. */
    UNREADABLE(Mending.NONE),
    /** A finished segment has no link; it is given one when the node starts. */
    NOT_LINKED(Mending.NONE),
    /** A link is not what was hashed, does not follow the one before, or is not there. */
    CHAIN_BROKEN(Mending.NONE),
    /** A row says something else than its link. */
    ROW_DIFFERS(Mending.NONE),
    /** A row is gone, and nobody deleted its segment through Camerata. */
    ROW_REMOVED(Mending.NONE),
    /** A daily root is not what was signed, or the chains are not what it says. */
    ROOT_BROKEN(Mending.NONE);

    /** What the application does about it. */
    public enum Mending {
        ADOPT,
        MISS,
        RESTORE,
        CHECK,
        NONE
    }

    private final Mending mending;

    Problem(Mending mending) {
        this.mending = mending;
    }

    public Mending mending() {
        return mending;
    }

    /** Whether bringing it in line changes a row; reading a file again does not. */
    public boolean changesRows() {
        return mending != Mending.NONE && mending != Mending.CHECK;
    }
}
