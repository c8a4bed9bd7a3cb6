package org.camerata.media;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads a recording's tags, from where another scan stopped or from the beginning, and finds its
 * groups.
 *
 * <p>A group ends where the next one begins: at a key frame, unless it comes sooner than {@link
 * #KEY_DISTANCE_MILLIS} behind the last one; and where a bound of {@link FootageIndex} is reached.
 * Sound that begins before the pictures joins the first group of these.
 */
final class FootageScan {

    /** Of pictures that are all key frames, one in so much time begins a group. */
    static final int KEY_DISTANCE_MILLIS = 500;

    /** Sound without pictures is cut into groups of this length. */
    static final int SOUND_MILLIS = 2000;

    private final FlvReader flv;
    private final MediaClock clock;
    private final PictureSets pictures;
    private final SoundSets sounds;
    private final GroupList groups;
    private final Resumption resumption;
    private long zeroMillis;
    private OpenGroup open; // null where nothing playable has been read since the last one

    FootageScan(FlvReader flv, FootageTail from, GroupList groups) {
        this.flv = flv;
        this.groups = groups;
        this.clock = new MediaClock(from.clock());
        this.resumption = new Resumption(clock);
        this.pictures = new PictureSets(flv, groups.leftOut(), from.pictures());
        this.sounds = new SoundSets(flv, groups.leftOut(), from.sounds());
        this.zeroMillis = from.zeroMillis();
    }

    /** Reads up to the end, or to the first damage. */
    void read() throws IOException {
        for (Optional<FlvTag> tag = flv.next(); tag.isPresent(); tag = flv.next()) {
            take(tag.get());
        }
        if (open == null) {
            groups.settle();
        }
    }

    /** Reads on behind all damages: nothing more will come. */
    void readOn() throws IOException {
        read();
        long end = flv.validBytes();
        while (flv.skipDamage()) {
            breakOff(end);
            read();
            end = flv.validBytes();
        }
    }

    private void breakOff(long end) {
        if (open != null) {
            list(open.endMillis(clock), end, clock.videoDistanceMillis());
        }
        groups.leftOut()
                .count("A part is left out: the file is damaged there.", flv.validBytes() - end);
        groups.settle();
        resumption.damaged();
    }

    /** What is open is listed too. */
    void end() {
        if (open != null) {
            list(open.endMillis(clock), flv.validBytes(), clock.videoDistanceMillis());
        }
        long rest = flv.fileBytes() - flv.validBytes();
        if (rest > 0) {
            groups.leftOut()
                    .count("The end is left out: the file is damaged, or was cut off.", rest);
        }
        groups.settle();
    }

    /** From where a later scan goes on. */
    FootageTail tail() {
        return open == null ? here(flv.validBytes()) : open.before();
    }

    long zeroMillis() {
        return zeroMillis;
    }

    private void take(FlvTag tag) throws IOException {
        switch (tag.type()) {
            case VIDEO -> takeVideo(tag, VideoPacket.of(tag));
            case AUDIO -> takeAudio(tag, AudioPacket.of(tag));
            case DATA, NONE -> {} // what a script says is not believed
        }
    }

    private void takeVideo(FlvTag tag, VideoPacket packet) throws IOException {
        if (packet.kind() == PacketKind.CONFIGURATION) {
            pictures.configure(packet);
        } else if (packet.kind() == PacketKind.FRAME
                && !resumption.leavesOut(packet, tag.timestampMillis())) {
            FootageTail before = here(tag.offset());
            long millis = time(clock.video(tag.timestampMillis()));
            if (pictures.plays(packet)) {
                beginForPicture(before, packet, millis);
                pictures.take(packet);
                open.addPicture(tag, packet, millis);
            }
        }
    }

    private void takeAudio(FlvTag tag, AudioPacket packet) throws IOException {
        if (packet.kind() == PacketKind.CONFIGURATION) {
            sounds.configure(packet, open != null && open.hasSounds());
        } else if (packet.kind() == PacketKind.FRAME
                && !resumption.leavesOutSound(tag.timestampMillis())) {
            FootageTail before = here(tag.offset());
            long millis = time(clock.audio(tag.timestampMillis()));
            if (sounds.plays(packet, open != null && open.hasPictures())) {
                beginForSound(before, packet, millis);
                open.addSound(tag, packet, millis, sounds.take(millis));
            }
        }
    }

    private void beginForPicture(FootageTail before, VideoPacket packet, long millis) {
        boolean full = open == null || !open.hasRoomFor(packet.bytes());
        if (full || (open.hasPictures() && isNextPicture(packet, millis))) {
            begin(before, millis, true);
            if (packet.key()) {
                sounds.renew();
            }
        }
    }

    private boolean isNextPicture(VideoPacket packet, long millis) {
        long age = open.pictureAge(millis);
        boolean key = packet.key() && (age >= KEY_DISTANCE_MILLIS || pictures.changesWith(packet));
        return key || age >= FootageIndex.GROUP_MILLIS_MAX;
    }

    private void beginForSound(FootageTail before, AudioPacket packet, long millis) {
        boolean full = open == null || !open.hasRoomFor(packet.bytes());
        int most = full || open.hasPictures() ? FootageIndex.GROUP_MILLIS_MAX : SOUND_MILLIS;
        if (full || sounds.changes() || open.soundAge(millis) >= most) {
            begin(before, millis, false);
            sounds.renew();
        }
    }

    private void begin(FootageTail before, long millis, boolean withPicture) {
        if (open != null) {
            long shownFor = millis - open.lastPictureMillis();
            list(millis, before.offset(), withPicture ? shownFor : clock.videoDistanceMillis());
        }
        groups.settle();
        open = new OpenGroup(before, millis);
    }

    private void list(long endMillis, long endOffset, long pictureShownFor) {
        groups.add(
                open,
                zeroMillis,
                endMillis,
                endOffset,
                pictureShownFor,
                pictures.inUse(),
                sounds.inUse());
        open = null;
    }

    /** The first frame is at 0, whichever comes first in the file. */
    private long time(long millis) {
        if (groups.isEmpty()) {
            zeroMillis = Math.min(zeroMillis, millis);
        }
        return millis;
    }

    private FootageTail here(long offset) {
        return new FootageTail(offset, clock.state(), zeroMillis, pictures.state(), sounds.state());
    }
}
