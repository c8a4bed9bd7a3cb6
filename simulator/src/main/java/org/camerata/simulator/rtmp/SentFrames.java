package org.camerata.simulator.rtmp;

import java.util.Arrays;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;

/**
 * All frames that one publisher has sent, over all of its connections: it numbers them and
 * remembers when each was sent. Safe for use by any thread.
 *
 * <p>A frame counts as sent once it is on its way to the network, which may lose it still.
 */
public final class SentFrames {

    private static final int ROOM_COUNT = 1024;

    private final int publisher;
    private final Times pictures = new Times();
    private final Times sounds = new Times();

    /** When each was sent, by its number. */
    private static final class Times {
        private long[] millis = new long[ROOM_COUNT];
        private int count;

        int add(long now) {
            if (count == millis.length) {
                millis = Arrays.copyOf(millis, 2 * count);
            }
            millis[count] = now;
            return count++;
        }
    }

    /**
     * @param publisher 0 to 9999, for the stamps
     */
    public SentFrames(int publisher) {
        this.publisher = publisher;
    }

    /** When each was sent, in milliseconds since 1970, by its number. */
    public synchronized long[] pictureMillis() {
        return Arrays.copyOf(pictures.millis, pictures.count);
    }

    /** As {@link #pictureMillis}. */
    public synchronized long[] soundMillis() {
        return Arrays.copyOf(sounds.millis, sounds.count);
    }

    /** How many there are, of pictures and sound. */
    public synchronized long count() {
        return (long) pictures.count + sounds.count;
    }

    /** The frame as it is sent now. */
    synchronized FlvTag next(FlvTag frame) {
        Times times = frame.type() == RtmpMessage.VIDEO ? pictures : sounds;
        return FrameStamp.put(frame, publisher, times.add(System.currentTimeMillis()));
    }
}
