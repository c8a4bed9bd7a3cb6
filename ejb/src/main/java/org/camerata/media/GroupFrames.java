package org.camerata.media;

import java.io.IOException;

/**
 * Gathers the frames of a group behind the place of its moof box: first all pictures, then all
 * sound. Which tags these are was decided by the scan; the same rule finds them again.
 */
final class GroupFrames {

    private final FootageGroup group;
    private final FootageSetup setup;
    private final byte[] into;
    private final MediaClock clock;
    private final SampleRun pictures;
    private final SampleRun sounds;
    private int pictureAt;
    private int soundAt;
    private int dataBytes;

    /**
     * @param into has room for the fragment's header and the frames
     * @param firstPicture whether only the first picture is wanted
     */
    GroupFrames(FootageGroup group, FootageSetup setup, byte[] into, boolean firstPicture) {
        this.group = group;
        this.setup = setup;
        this.into = into;
        this.clock = new MediaClock(group.before().media());
        this.pictures = new SampleRun(firstPicture ? 1 : group.videoFrames());
        this.sounds = new SampleRun(firstPicture ? 0 : group.audioFrames());
    }

    /**
     * @throws MalformedMedia if they are not there as the index says
     */
    void gather(TagWalk walk, int pictureBytes, int soundBytes) throws IOException {
        int head = MovieFragmentBox.sizeBytes(pictures.room(), sounds.room());
        pictureAt = head;
        soundAt = head + pictureBytes;
        FrameGrid grid = setup.hasSound() ? grid() : null;
        walk.begin(group.offset(), group.endOffset());
        while (walk.hasNext() && pictures.room() + sounds.room() > 0) {
            FlvTag tag = walk.next();
            if (tag.type() == FlvTag.Type.VIDEO) {
                takePicture(walk, tag, VideoPacket.of(tag), head + pictureBytes);
            } else if (tag.type() == FlvTag.Type.AUDIO) {
                takeSound(walk, tag, AudioPacket.of(tag), grid);
            }
        }
        dataBytes = soundAt - head;
        boolean whole = pictures.room() + sounds.room() == 0;
        demand(whole && pictureAt == head + pictureBytes && soundAt == pictureAt + soundBytes);
    }

    SampleRun pictures() {
        return pictures;
    }

    SampleRun sounds() {
        return sounds;
    }

    /** Of all frames that were gathered. */
    int dataBytes() {
        return dataBytes;
    }

    private void takePicture(TagWalk walk, FlvTag tag, VideoPacket packet, int end)
            throws IOException {
        if (packet.kind() != PacketKind.FRAME) {
            return;
        }
        long millis = clock.video(tag.timestampMillis());
        boolean wanted =
                pictures.room() > 0
                        && tag.offset() >= group.offset() + group.pictures().from()
                        && packet.codec() == setup.pictures().codec()
                        && packet.bytes() <= FootageIndex.GROUP_BYTES_MAX;
        if (wanted) {
            demand(packet.bytes() <= end - pictureAt);
            walk.copy(packet.offset(), into, pictureAt, packet.bytes());
            pictureAt += packet.bytes();
            pictures.add(packet.bytes(), millis, packet.compositionMillis(), packet.key());
        }
    }

    private void takeSound(TagWalk walk, FlvTag tag, AudioPacket packet, FrameGrid grid)
            throws IOException {
        if (packet.kind() != PacketKind.FRAME) {
            return;
        }
        long millis = clock.audio(tag.timestampMillis());
        boolean wanted =
                sounds.room() > 0
                        && tag.offset() >= group.offset() + group.sounds().from()
                        && packet.codec() == setup.sound().codec()
                        && packet.bytes() <= FootageIndex.GROUP_BYTES_MAX;
        if (wanted) {
            demand(packet.bytes() <= into.length - soundAt);
            walk.copy(packet.offset(), into, soundAt, packet.bytes());
            soundAt += packet.bytes();
            long tick = grid.place(millis + SoundSets.LEAD_MILLIS, setup.sound().frameSamples());
            sounds.add(packet.bytes(), tick, 0, true);
        }
    }

    private FrameGrid grid() {
        return new FrameGrid(setup.sound().rateHertz(), group.before().grid());
    }

    private static void demand(boolean asIndexed) throws MalformedMedia {
        if (!asIndexed) {
            throw new MalformedMedia("the footage is not what its index says");
        }
    }
}
