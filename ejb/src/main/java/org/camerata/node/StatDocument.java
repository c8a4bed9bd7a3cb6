package org.camerata.node;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * nginx-rtmp's {@code /stat}: rtmp / server / application / live / stream / client. Read every
 * second while nobody may notice, so in one pass.
 */
final class StatDocument {

    private static final String CAMERA_APPLICATION = "live";
    private static final int STREAM_COUNT_MAX = 10_000;

    private final StatWalk walk;
    private final List<RunningStream> streams = new ArrayList<>();

    private StatDocument(StatWalk walk) {
        this.walk = walk;
    }

    /**
     * @throws IOException if it cannot be read, or is not what nginx-rtmp writes
     */
    static List<RunningStream> publishedStreams(InputStream xml) throws IOException {
        try {
            StatDocument document = new StatDocument(new StatWalk(xml));
            document.rtmp();
            return List.copyOf(document.streams);
        } catch (XMLStreamException | NoSuchElementException e) {
            throw new IOException(e);
        }
    }

    private void rtmp() throws XMLStreamException, IOException {
        if (!walk.isAt("rtmp")) {
            throw new IOException("The root is " + walk.name());
        }
        while (walk.nextChild()) {
            if (walk.isAt("server")) {
                server();
            } else {
                walk.skip();
            }
        }
    }

    private void server() throws XMLStreamException, IOException {
        while (walk.nextChild()) {
            if (walk.isAt("application")) {
                application();
            } else {
                walk.skip();
            }
        }
    }

    /** Its name comes first. */
    private void application() throws XMLStreamException, IOException {
        boolean isOfCameras = false;
        while (walk.nextChild()) {
            if (walk.isAt("name")) {
                isOfCameras = CAMERA_APPLICATION.equals(walk.text());
            } else if (walk.isAt("live") && isOfCameras) {
                live();
            } else {
                walk.skip();
            }
        }
    }

    private void live() throws XMLStreamException, IOException {
        while (walk.nextChild()) {
            if (walk.isAt("stream") && streams.size() < STREAM_COUNT_MAX) {
                stream();
            } else {
                walk.skip();
            }
        }
    }

    private void stream() throws XMLStreamException, IOException {
        Map<String, String> texts = new HashMap<>();
        StatFields publisher = null;
        while (walk.nextChild()) {
            if (walk.isAt("client")) {
                StatFields client = walk.fields();
                publisher = client.has("publishing") ? client : publisher;
            } else {
                walk.collect(walk.name(), texts);
            }
        }
        if (publisher != null) {
            streams.add(running(new StatFields(texts), publisher));
        }
    }

    private static RunningStream running(StatFields stream, StatFields client) throws IOException {
        return new RunningStream(
                stream.text("name"),
                client.number("id"),
                client.text("address"),
                client.text("flashver"),
                stream.number("bytes_in"),
                declared(stream),
                stream.hasBelow("quality") ? Optional.of(measured(stream)) : Optional.empty());
    }

    private static DeclaredMedia declared(StatFields stream) {
        return new DeclaredMedia(
                (int) stream.declared("meta/video/width"),
                (int) stream.declared("meta/video/height"),
                stream.declared("meta/video/frame_rate"),
                stream.text("meta/video/codec"),
                stream.text("meta/video/profile"),
                stream.text("meta/audio/codec"));
    }

    private static MediaCounters measured(StatFields stream) throws IOException {
        return new MediaCounters(
                stream.numberOrZero("quality/video_frames"),
                stream.numberOrZero("quality/video_bytes"),
                stream.numberOrZero("quality/key_frames"),
                stream.numberOrZero("quality/audio_frames"),
                stream.numberOrZero("quality/audio_bytes"),
                stream.numberIfAny("quality/key_interval_ms"),
                stream.numberIfAny("quality/key_frame_age_ms"),
                stream.numberIfAny("quality/video_age_ms"),
                stream.numberIfAny("quality/audio_age_ms"),
                stream.numberOrZero("quality/timestamp_jumps"),
                stream.numberIfAny("quality/timestamp_jump_max_ms"),
                stream.numberIfAny("quality/jitter_ms"),
                stream.numberOrZero("quality/b_frames"),
                stream.textIfAny("quality/video_codec"),
                stream.textIfAny("quality/audio_codec"),
                stream.numberIfAny("quality/width"),
                stream.numberIfAny("quality/height"));
    }
}
