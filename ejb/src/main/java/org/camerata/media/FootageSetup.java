package org.camerata.media;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a player needs before a group: parameter sets of picture and sound, as the beginning of a
 * fragmented MP4. Equal sets are equal setups, in whichever recording they are.
 */
public final class FootageSetup {

    private static final int IDENTITY_BYTES = 16;

    private final VideoConfiguration pictures; // null without
    private final AudioConfiguration sound; // null without
    private final byte[] initialization;
    private final String identity;

    FootageSetup(VideoConfiguration pictures, AudioConfiguration sound) {
        this.pictures = pictures;
        this.sound = sound;
        this.initialization = InitializationBox.of(pictures, sound);
        this.identity = identity(initialization);
    }

    /** The boxes ftyp and moov: EXT-X-MAP of HLS. */
    public byte[] initialization() {
        return initialization.clone();
    }

    /** The same for equal sets, another for others: 32 hexadecimal digits. */
    public String identity() {
        return identity;
    }

    /** As in CODECS of HLS (RFC 6381), such as {@code avc1.64001f,mp4a.40.2}. */
    public String codecs() {
        return Stream.of(Optional.ofNullable(pictures), Optional.ofNullable(sound))
                .flatMap(Optional::stream)
                .map(SampleEntry::codecs)
                .collect(Collectors.joining(","));
    }

    public boolean hasPictures() {
        return pictures != null;
    }

    public boolean hasSound() {
        return sound != null;
    }

    /** Pixels; 0 without pictures, or if the parameter sets do not say it readably. */
    public int width() {
        return pictures == null ? 0 : pictures.width();
    }

    /** Pixels; 0 without pictures, or if the parameter sets do not say it readably. */
    public int height() {
        return pictures == null ? 0 : pictures.height();
    }

    /**
     * The setup of {@link Fragments#ofKeyPictures}: as this, without sound; none without pictures.
     */
    public Optional<FootageSetup> ofPicturesAlone() {
        if (pictures == null || sound == null) {
            return Optional.of(this).filter(FootageSetup::hasPictures);
        }
        return Optional.of(new FootageSetup(pictures, null));
    }

    /** Null without. */
    VideoConfiguration pictures() {
        return pictures;
    }

    /** Null without. */
    AudioConfiguration sound() {
        return sound;
    }

    /** Whether it decodes what these sets decode; null for none. */
    boolean isOf(VideoConfiguration otherPictures, AudioConfiguration otherSound) {
        return same(pictures, otherPictures) && same(sound, otherSound);
    }

    /** About what it takes in memory. */
    int memoryBytes() {
        return 3 * initialization.length; // as read, as parsed, as written
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FootageSetup that && identity.equals(that.identity);
    }

    @Override
    public int hashCode() {
        return identity.hashCode();
    }

    @Override
    public String toString() {
        return codecs() + " " + identity;
    }

    private static String identity(byte[] initialization) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(initialization);
            return HexFormat.of().formatHex(digest, 0, IDENTITY_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    private static boolean same(SampleEntry one, SampleEntry other) {
        return one == null ? other == null : other != null && one.sameAs(other);
    }
}
