package org.camerata.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key picture of a group, to be decoded without anything else. */
public final class GroupPicture {

    private static final int SLICE = 1;
    private static final int IDR_SLICE = 5;
    private static final int TYPE_MASK = 0x1f;

    private GroupPicture() {}

    /**
     * Reads one picture.
     *
     * @param flv the recording that the index was made of
     * @param group from 0
     * @return empty where the group begins with no key picture, or with one that is no H.264
     * @throws MalformedMedia if it is not in the recording as the index says
     */
    public static Optional<KeyPicture> read(FileChannel flv, FootageIndex index, int group)
            throws IOException {
        FootageGroup one = index.groups().get(group);
        VideoConfiguration sets = index.setupOf(group).pictures();
        if (!one.startsWithKey() || !(sets instanceof AvcConfiguration configuration)) {
            return Optional.empty();
        }
        TagWalk walk = new TagWalk(flv);
        walk.begin(one.offset() + one.pictures().from(), one.endOffset());
        VideoPacket packet = VideoPacket.of(walk.next());
        if (packet.bytes() > FootageIndex.GROUP_BYTES_MAX) {
            throw new MalformedMedia("a key picture that is larger than its index says");
        }
        byte[] sample = new byte[packet.bytes()];
        walk.copy(packet.offset(), sample, 0, sample.length);
        List<byte[]> slices = slices(sample, configuration.lengthBytes());
        return slices.isEmpty() || configuration.pictureSets().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new KeyPicture(
                                configuration.sequenceSet(), configuration.pictureSets(), slices));
    }

    /** What is whole; the rest of a sample that breaks off is left out. */
    private static List<byte[]> slices(byte[] sample, int lengthBytes) {
        List<byte[]> slices = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(sample);
        while (in.remaining() > lengthBytes) {
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = length << 8 | (in.get() & 0xff);
            }
            if (length == 0 || length > in.remaining()) {
                return slices;
            }
            byte[] unit = new byte[(int) length];
            in.get(unit);
            int type = unit[0] & TYPE_MASK;
            if (type == IDR_SLICE || type == SLICE) {
                slices.add(unit);
            }
        }
        return slices;
    }
}
