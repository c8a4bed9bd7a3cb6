package org.camerata.media;

/** The group that is being read. Times are the media clock's. */
final class OpenGroup {

    private final FootageTail before;
    private final Frames pictures = new Frames();
    private final Frames sounds = new Frames();
    private long startMillis;
    private boolean startsWithKey;
    private int keyBytes;
    private FrameGrid.State grid = FrameGrid.State.FIRST;

    /** The frames of one track. */
    private static final class Frames {

        private int count;
        private int bytes;
        private long from;
        private long firstMillis;
        private long lastMillis;

        private void add(long offset, int frameBytes, long millis) {
            if (count == 0) {
                from = offset;
                firstMillis = millis;
            }
            count++;
            bytes += frameBytes;
            lastMillis = millis;
        }

        private long age(long millis) {
            return count == 0 ? 0 : millis - firstMillis;
        }

        private FootageGroup.Samples samples() {
            return new FootageGroup.Samples(count, bytes, from);
        }
    }

    /**
     * @param before all as it is in front of the group's first tag
     */
    OpenGroup(FootageTail before, long startMillis) {
        this.before = before;
        this.startMillis = startMillis;
    }

    /** A group of sound becomes one of pictures with the first of these. */
    void addPicture(FlvTag tag, VideoPacket packet, long millis) {
        if (!hasPictures()) {
            startMillis = Math.min(startMillis, millis);
            startsWithKey = packet.key();
            keyBytes = startsWithKey ? packet.bytes() : 0;
        }
        pictures.add(tag.offset() - before.offset(), packet.bytes(), millis);
    }

    /**
     * @param before the grid as it is in front of the frame
     */
    void addSound(FlvTag tag, AudioPacket packet, long millis, FrameGrid.State before) {
        if (!hasSounds()) {
            grid = before;
        }
        sounds.add(tag.offset() - this.before.offset(), packet.bytes(), millis);
    }

    boolean hasRoomFor(int bytes) {
        return pictures.bytes + sounds.bytes + bytes <= FootageIndex.GROUP_BYTES_MAX
                && pictures.count + sounds.count < FootageIndex.GROUP_FRAMES_MAX;
    }

    boolean hasPictures() {
        return pictures.count > 0;
    }

    boolean hasSounds() {
        return sounds.count > 0;
    }

    /** From the first picture on, 0 without one. */
    long pictureAge(long millis) {
        return pictures.age(millis);
    }

    /** From the first sound on, 0 without one. */
    long soundAge(long millis) {
        return sounds.age(millis);
    }

    FootageTail before() {
        return before;
    }

    long startMillis() {
        return startMillis;
    }

    long lastPictureMillis() {
        return pictures.lastMillis;
    }

    /** When the last frame of each track is over. */
    long endMillis(MediaClock clock) {
        long end = startMillis + 1;
        if (hasPictures()) {
            end = Math.max(end, pictures.lastMillis + clock.videoDistanceMillis());
        }
        if (hasSounds()) {
            end = Math.max(end, sounds.lastMillis + clock.audioDistanceMillis());
        }
        return end;
    }

    int frameCount() {
        return pictures.count + sounds.count;
    }

    /** The group as it is listed; times are media times. */
    FootageGroup listed(
            long start, long end, long endOffset, int setup, long pictureShownForMillis) {
        return new FootageGroup(
                start,
                bounded(end - start),
                before.offset(),
                endOffset,
                setup,
                startsWithKey,
                keyBytes,
                bounded(pictureShownForMillis),
                pictures.samples(),
                sounds.samples(),
                new FootageGroup.Clocks(before.clock(), grid));
    }

    private static int bounded(long millis) {
        return (int) Math.max(1, Math.min(MediaClock.PAUSE_MAX_MILLIS, millis));
    }
}
