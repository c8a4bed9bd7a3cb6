package org.camerata.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.fakes.Identity;
import org.camerata.media.AudioCodec;
import org.camerata.media.DamagedPart;
import org.camerata.media.FlvFacts;
import org.camerata.media.VideoCodec;
import org.camerata.shared.CameraId;

/** What tests take for footage: facts and rows. */
final class Footage {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final CameraId GATE = new CameraId(7);
    static final String STREAM = "k3v9q0z7m2x6c1b8";
    static final String INCOMING = STREAM + "-1795521600.flv"; // NOON
    static final String SHA256 = "ab".repeat(32);

    private Footage() {}

    static FlvFacts facts(Duration duration, long videoFrames) {
        return facts(duration, videoFrames, List.of());
    }

    static FlvFacts facts(Duration duration, long videoFrames, List<DamagedPart> damaged) {
        return new FlvFacts(
                duration,
                VideoCodec.H264,
                AudioCodec.NONE,
                1280,
                720,
                videoFrames,
                1,
                0,
                99,
                99,
                damaged);
    }

    static SegmentFacts finished() {
        return new SegmentFacts(facts(Duration.ofSeconds(60), 1500), NOON.plusSeconds(60), SHA256);
    }

    static Recording open() {
        SegmentPath path = SegmentPath.of(GATE, NOON, 1L, "abc");
        Recording recording = new Recording(GATE, 1L, path.toPath(), INCOMING, NOON);
        Identity.give(recording, 4711);
        return recording;
    }
}
