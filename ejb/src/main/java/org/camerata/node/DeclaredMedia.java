package org.camerata.node;

/**
 * What a publisher's metadata and codec headers say, as nginx understood them; not what it really
 * sends. A number that was not said is 0, a text empty.
 *
 * @param width pixels; of the H.264 header once that came
 * @param height pixels
 * @param framesPerSecond as the metadata has it
 * @param videoCodec nginx's name of it, as {@code H264}
 * @param videoProfile as {@code High}
 * @param audioCodec nginx's name of it, as {@code AAC}
 */
public record DeclaredMedia(
        int width,
        int height,
        double framesPerSecond,
        String videoCodec,
        String videoProfile,
        String audioCodec) {

    public static final DeclaredMedia NOTHING = new DeclaredMedia(0, 0, 0, "", "", "");
}
