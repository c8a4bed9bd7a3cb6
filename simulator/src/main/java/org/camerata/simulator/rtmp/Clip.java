package org.camerata.simulator.rtmp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camerata.simulator.Amf0;
import org.camerata.simulator.FlvReader;
import org.camerata.simulator.FlvTag;
import org.camerata.simulator.RtmpMessage;

/**
 * What publishers send: headers once, then the same frames again and again. Made once, shared by
 * any number of them; bodies are as they go over the wire.
 */
public final class Clip {

    /** The largest frame that a publisher sends; nginx-rtmp takes up to 4 MiB. */
    static final int FRAME_BYTES_MAX = 1 << 20;

    private static final byte[] SET_DATA_FRAME = Amf0.encode("@setDataFrame");
    private static final int END_OF_SEQUENCE = 2; // AVC packet type

    private final List<FlvTag> headers;
    private final List<FlvTag> frames;
    private final long lengthMillis;

    private Clip(List<FlvTag> headers, List<FlvTag> frames) {
        if (frames.isEmpty()) {
            throw new IllegalArgumentException("a clip without a frame");
        }
        if (frames.stream().anyMatch(frame -> frame.body().length > FRAME_BYTES_MAX)) {
            throw new IllegalArgumentException("a frame above " + FRAME_BYTES_MAX + " bytes");
        }
        this.headers = headers;
        this.frames = frames;
        this.lengthMillis =
                Math.max(length(frames, RtmpMessage.VIDEO), length(frames, RtmpMessage.AUDIO));
    }

    /** Of an FLV's tags: metadata, AVC and AAC configuration, frames from a key frame at 0 on. */
    public static Clip of(List<FlvTag> tags) {
        return new Clip(
                tags.stream().filter(FlvTag::isHeader).map(Clip::asOnTheWire).toList(),
                tags.stream().filter(tag -> !tag.isHeader() && !endsSequence(tag)).toList());
    }

    /**
     * Of an FLV file.
     *
     * @throws IOException if it cannot be read, or is no FLV
     */
    public static Clip read(Path flv) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(flv))) {
            return read(in);
        }
    }

    static Clip read(InputStream in) throws IOException {
        FlvReader reader = new FlvReader(in);
        List<FlvTag> tags = new ArrayList<>();
        for (Optional<FlvTag> tag = reader.next(); tag.isPresent(); tag = reader.next()) {
            tags.add(tag.get());
        }
        return of(tags);
    }

    /** The same without its picture. */
    public Clip soundAlone() {
        return only(tag -> tag.type() != RtmpMessage.VIDEO);
    }

    /** The same without its sound. */
    public Clip pictureAlone() {
        return only(tag -> tag.type() != RtmpMessage.AUDIO);
    }

    /** The same under the name of a codec that cannot be shown. */
    public Clip announcedAs(ForeignCodec codec) {
        return new Clip(codec.rewrite(headers), codec.rewrite(frames));
    }

    /** How many frames of picture it has. */
    public int pictureCount() {
        return (int) frames.stream().filter(frame -> frame.type() == RtmpMessage.VIDEO).count();
    }

    /** Until its frames may begin again, in ms. */
    public long lengthMillis() {
        return lengthMillis;
    }

    /** Mean of what its frames take, without RTMP's own headers. */
    public double megabitsPerSecond() {
        double bits = frames.stream().mapToDouble(frame -> frame.body().length * 8.0).sum();
        return bits / 1e3 / lengthMillis;
    }

    List<FlvTag> headers() {
        return headers;
    }

    List<FlvTag> frames() {
        return frames;
    }

    private Clip only(Predicate<FlvTag> kept) {
        return new Clip(
                headers.stream().filter(kept).toList(), frames.stream().filter(kept).toList());
    }

    /** A file holds {@code onMetaData …}; on the wire a publisher says {@code @setDataFrame}. */
    private static FlvTag asOnTheWire(FlvTag tag) {
        if (tag.type() != RtmpMessage.DATA) {
            return tag;
        }
        byte[] body = new byte[SET_DATA_FRAME.length + tag.body().length];
        System.arraycopy(SET_DATA_FRAME, 0, body, 0, SET_DATA_FRAME.length);
        System.arraycopy(tag.body(), 0, body, SET_DATA_FRAME.length, tag.body().length);
        return new FlvTag(tag.type(), tag.timestampMillis(), body);
    }

    /** A file says that it ends; a stream that goes round does not. */
    private static boolean endsSequence(FlvTag tag) {
        return tag.type() == RtmpMessage.VIDEO
                && tag.body().length > 1
                && tag.body()[1] == END_OF_SEQUENCE;
    }

    /** To the end of the last frame of a kind, which lasts as long as the mean of them. */
    private static long length(List<FlvTag> frames, int type) {
        List<Long> times =
                frames.stream()
                        .filter(frame -> frame.type() == type)
                        .map(FlvTag::timestampMillis)
                        .toList();
        if (times.isEmpty()) {
            return 0;
        }
        long last = times.get(times.size() - 1);
        double mean = times.size() > 1 ? (last - times.get(0)) / (times.size() - 1.0) : 0;
        return last + Math.max(1, Math.round(mean));
    }
}
