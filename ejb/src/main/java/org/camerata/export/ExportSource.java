package org.camerata.export;

import java.util.List;
import org.camerata.recording.FootageSegment;
import org.camerata.shared.CameraId;
import org.camerata.timeline.TimelineSpan;

/**
 * What there is of a camera to export.
 *
 * @param segments in the order of their beginnings
 * @param spans what the timeline says of the time that was asked for
 */
record ExportSource(
        CameraId camera,
        String name,
        String serialNumber,
        List<FootageSegment> segments,
        List<TimelineSpan> spans) {}
