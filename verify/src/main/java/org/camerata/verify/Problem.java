package org.camerata.verify;

/**
 * One thing that is not as it was exported.
 *
 * @param where the file, or the camera and number of a link
 */
record Problem(What what, String where, String sentence) {

    /** What kind of thing. */
    enum What {
        /** The manifest is not what was signed. */
        SIGNATURE,
        /** Another key than the one that was given. */
        KEY,
        /** A file is longer or shorter. */
        SIZE,
        /** A file has other content. */
        CONTENT,
        /** A file is not there. */
        MISSING,
        /** A file is there that was not exported. */
        ADDITIONAL,
        /** A link of a chain is not what was hashed, or does not follow the one before. */
        CHAIN,
        /** A daily root is not what was signed, or says something else than the links. */
        ROOT
    }
}
