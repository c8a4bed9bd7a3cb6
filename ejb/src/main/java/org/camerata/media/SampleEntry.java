package org.camerata.media;

/** How the samples of a track are to be decoded: one entry of an MP4's sample description. */
interface SampleEntry {

    /** Writes the whole box: avc1, hvc1 or mp4a. */
    void writeTo(BoxWriter out);

    /** As browsers and lists of HLS name it (RFC 6381), such as {@code avc1.64001f}. */
    String codecs();

    /** Pixels, 0 for sound or if unknown. */
    int width();

    /** Pixels, 0 for sound or if unknown. */
    int height();

    /**
     * The same for a player that does not heed a change of entries, such as Chromium: what to put
     * in front of a key frame. Empty if there is no such form.
     */
    byte[] inBand();

    /** Whether a decoder would be set up in the same way. */
    boolean sameAs(SampleEntry other);
}
