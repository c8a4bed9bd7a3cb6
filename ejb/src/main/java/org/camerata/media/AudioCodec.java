package org.camerata.media;

/** How the sound of a recording is coded, as far as FLV says it. */
public enum AudioCodec {
    /** The file has no audio tag. */
    NONE,
    AAC,
    MP3,
    G711A,
    G711U,
    SPEEX,
    /** Linear or adaptive PCM. */
    PCM,
    NELLYMOSER,
    /** Enhanced RTMP, device specific, or none we know. */
    UNKNOWN;

    /** The codec of Adobe's four-bit sound format. */
    public static AudioCodec ofNumber(int number) {
        return switch (number) {
            case 0, 1, 3 -> PCM;
            case 2, 14 -> MP3;
            case 4, 5, 6 -> NELLYMOSER;
            case 7 -> G711A;
            case 8 -> G711U;
            case 10 -> AAC;
            case 11 -> SPEEX;
            default -> UNKNOWN;
        };
    }
}
