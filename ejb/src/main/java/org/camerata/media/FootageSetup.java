package org.camerata.media;

import java.util.Optional;

/**
 * What a player needs before a group: parameter sets of picture and sound, as the beginning of a
 * fragmented MP4. Equal sets are equal setups, in whichever recording they are.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod"}) // until it does something
public final class FootageSetup {

    FootageSetup() {}

    /** The boxes ftyp and moov: EXT-X-MAP of HLS. Not to be changed. */
    public byte[] initialization() {
        throw new UnsupportedOperationException();
    }

    /** The same for equal sets, another for others: 32 hexadecimal digits. */
    public String identity() {
        throw new UnsupportedOperationException();
    }

    /** As in CODECS of HLS (RFC 6381), such as {@code avc1.64001f,mp4a.40.2}. */
    public String codecs() {
        throw new UnsupportedOperationException();
    }

    public boolean hasPictures() {
        throw new UnsupportedOperationException();
    }

    public boolean hasSound() {
        throw new UnsupportedOperationException();
    }

    /** Pixels; 0 without pictures, or if the parameter sets do not say it readably. */
    public int width() {
        throw new UnsupportedOperationException();
    }

    /** Pixels; 0 without pictures, or if the parameter sets do not say it readably. */
    public int height() {
        throw new UnsupportedOperationException();
    }

    /**
     * The setup of {@link Fragments#ofKeyPictures}: the same without sound; none without pictures.
     */
    public Optional<FootageSetup> ofPicturesAlone() {
        throw new UnsupportedOperationException();
    }
}
