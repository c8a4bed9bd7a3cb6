package org.camerata.media;

import java.io.IOException;

/**
 * Finds the frames of groups in the tags of a recording. Which tags these are was decided by the
 * scan; the same rule finds them again.
 */
final class GroupFrames {

    private final FootageIndex index;
    private final TagWalk walk;
    private final SampleRun pictures;
    private final SampleRun sounds;

    private FootageGroup group;
    private FootageSetup setup;
    private MediaClock clock;
    private FrameGrid grid; // null without sound
    private int picturesLeft;
    private int soundsLeft;
    private int pictureBytes;
    private int soundBytes;

    /**
     * @param pictures takes the video frames, and has room for them
     * @param sounds likewise, the audio frames
     */
    GroupFrames(FootageIndex index, TagWalk walk, SampleRun pictures, SampleRun sounds) {
        this.index = index;
        this.walk = walk;
        this.pictures = pictures;
        this.sounds = sounds;
    }

    /**
     * Finds all frames of a group.
     *
     * @throws MalformedMedia if they are not there as the index says
     */
    void find(int number) throws IOException {
        begin(number);
        picturesLeft = group.videoFrames();
        soundsLeft = group.audioFrames();
        walk();
        demand(pictureBytes == group.pictures().bytes() && soundBytes == group.sounds().bytes());
    }

    /**
     * Finds the picture that a group starts with.
     *
     * @throws MalformedMedia if it is not there as the index says
     */
    void findKey(int number) throws IOException {
        begin(number);
        picturesLeft = 1;
        soundsLeft = 0;
        walk();
        demand(pictureBytes == group.keyBytes());
    }

    private void begin(int number) {
        group = index.groups().get(number);
        setup = index.setupOf(number);
        clock = new MediaClock(group.before().media());
        grid =
                setup.hasSound()
                        ? new FrameGrid(setup.sound().rateHertz(), group.before().grid())
                        : null;
        pictureBytes = 0;
        soundBytes = 0;
    }

    private void walk() throws IOException {
        walk.begin(group.offset(), group.endOffset());
        while (walk.hasNext() && picturesLeft + soundsLeft > 0) {
            FlvTag tag = walk.next();
            if (tag.type() == FlvTag.Type.VIDEO) {
                takePicture(tag, VideoPacket.of(tag));
            } else if (tag.type() == FlvTag.Type.AUDIO) {
                takeSound(tag, AudioPacket.of(tag));
            }
        }
        demand(picturesLeft + soundsLeft == 0);
    }

    private void takePicture(FlvTag tag, VideoPacket packet) {
        if (packet.kind() != PacketKind.FRAME) {
            return;
        }
        long millis = clock.video(tag.timestampMillis());
        boolean wanted =
                picturesLeft > 0
                        && tag.offset() >= group.offset() + group.pictures().from()
                        && packet.codec() == setup.pictures().codec()
                        && packet.bytes() <= FootageIndex.GROUP_BYTES_MAX;
        if (wanted) {
            int composition = packet.compositionMillis();
            pictures.add(packet.offset(), packet.bytes(), millis, composition, packet.key());
            pictureBytes += packet.bytes();
            picturesLeft--;
        }
    }

    private void takeSound(FlvTag tag, AudioPacket packet) {
        if (packet.kind() != PacketKind.FRAME) {
            return;
        }
        long millis = clock.audio(tag.timestampMillis());
        boolean wanted =
                soundsLeft > 0
                        && tag.offset() >= group.offset() + group.sounds().from()
                        && packet.codec() == setup.sound().codec()
                        && packet.bytes() <= FootageIndex.GROUP_BYTES_MAX;
        if (wanted) {
            long tick = grid.place(millis + SoundSets.LEAD_MILLIS, setup.sound().frameSamples());
            sounds.add(packet.offset(), packet.bytes(), tick, 0, true);
            soundBytes += packet.bytes();
            soundsLeft--;
        }
    }

    private static void demand(boolean asIndexed) throws MalformedMedia {
        if (!asIndexed) {
            throw new MalformedMedia("the footage is not what its index says");
        }
    }
}
