package org.camerata.media;

import java.io.IOException;
import java.util.Arrays;

/** The frames of some groups, as the two tracks of a fragment. */
final class FragmentTracks {

    private static final int MILLIS_PER_SECOND = 1000;

    private final FootageIndex index;
    private final int[] groups;
    private final boolean keysOnly;
    private final SampleRun pictures;
    private final SampleRun sounds;

    /**
     * @param groups numbers, ascending, at least one; all decoded by one setup
     * @param keysOnly whether of each only the picture it starts with is wanted
     */
    FragmentTracks(FootageIndex index, int[] groups, boolean keysOnly) {
        this.index = index;
        this.groups = groups;
        this.keysOnly = keysOnly;
        this.pictures = new SampleRun(keysOnly ? groups.length : pictureCount());
        this.sounds = new SampleRun(keysOnly ? 0 : soundCount());
    }

    /**
     * @throws MalformedMedia if they are not where the index says
     */
    void find(TagWalk walk) throws IOException {
        GroupFrames frames = new GroupFrames(index, walk, pictures, sounds);
        for (int number : groups) {
            if (keysOnly) {
                frames.findKey(number);
            } else {
                frames.find(number);
            }
        }
    }

    SampleRun pictures() {
        return pictures;
    }

    /**
     * @param baseMillis where the recording's first frame lies on the player's timeline
     * @param endMillis up to which the last key picture is shown, if there is nothing else
     */
    MovieFragmentBox.Part picturePart(long baseMillis, long endMillis) {
        long base = ticks(baseMillis, 0, InitializationBox.PICTURE_TICKS_PER_SECOND);
        int last =
                keysOnly
                        ? (int) (endMillis - group(groups.length - 1).startMillis())
                        : lastPictureMillis();
        return new MovieFragmentBox.Part(pictures, base, last);
    }

    MovieFragmentBox.Part soundPart(long baseMillis) {
        if (sounds.count() == 0) {
            return new MovieFragmentBox.Part(sounds, 0, 0);
        }
        AudioConfiguration sound = index.setupOf(groups[0]).sound();
        long base = ticks(baseMillis, SoundSets.LEAD_MILLIS, sound.rateHertz());
        return new MovieFragmentBox.Part(sounds, base, sound.frameSamples());
    }

    /** What makes a time of the clock, with a lead, one of the player's timeline. */
    private long ticks(long baseMillis, int leadMillis, int ticksPerSecond) {
        long shift = baseMillis - index.zeroMillis() - leadMillis;
        return Math.floorDiv(shift * ticksPerSecond, (long) MILLIS_PER_SECOND);
    }

    private int lastPictureMillis() {
        int last = groups.length - 1;
        while (last > 0 && group(last).videoFrames() == 0) {
            last--;
        }
        return group(last).lastPictureMillis();
    }

    private FootageGroup group(int place) {
        return index.groups().get(groups[place]);
    }

    private int pictureCount() {
        return Arrays.stream(groups).map(i -> index.groups().get(i).videoFrames()).sum();
    }

    private int soundCount() {
        return Arrays.stream(groups).map(i -> index.groups().get(i).audioFrames()).sum();
    }
}
