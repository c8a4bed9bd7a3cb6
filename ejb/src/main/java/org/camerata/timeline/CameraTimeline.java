package org.camerata.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;

/**
 * A camera's time.
 *
 * @param to as asked for
 * @param knownUntil up to here the spans reach: {@code to}, or a few seconds ago
 * @param resolution shorter spans are merged; zero where every one is told
 * @param spans in order, without overlap, from {@code from} to {@code knownUntil} (L1)
 * @param marks the earliest first
 * @param hasMoreMarks whether there are more than {@link #MARK_COUNT_MAX}
 */
public record CameraTimeline(
        CameraId camera,
        String cameraName,
        Instant from,
        Instant to,
        Instant knownUntil,
        Duration resolution,
        List<TimelineSpan> spans,
        List<TimelineMark> marks,
        boolean hasMoreMarks) {

    /** Spans of one camera: as many as a wide screen has points, in 200 KB of JSON. */
    public static final int SPAN_COUNT_MAX = 1000;

    /** Marks of one camera; more could not be told apart on a screen. */
    public static final int MARK_COUNT_MAX = 500;

    public CameraTimeline {
        spans = List.copyOf(spans);
        marks = List.copyOf(marks);
    }
}
