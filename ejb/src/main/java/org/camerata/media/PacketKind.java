package org.camerata.media;

/** What the body of an audio or video tag holds. */
enum PacketKind {
    /** What a decoder needs before the first frame: avcC, AudioSpecificConfig. */
    CONFIGURATION,
    FRAME,
    /** Nothing to decode: an empty body, an end of sequence, a command. */
    OTHER
}
