package org.camerata.recording;

import java.nio.file.Path;

/**
 * Where a segment lies.
 *
 * @param file relative to the hot volume
 */
public record SegmentFile(long recordingId, Path file, RecordingState state) {}
