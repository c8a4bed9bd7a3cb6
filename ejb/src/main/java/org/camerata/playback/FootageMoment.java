package org.camerata.playback;

import java.time.Instant;
import org.camerata.media.FootageIndex;
import org.camerata.recording.FootageSegment;

/**
 * Where the picture of a moment is found.
 *
 * @param group of the index: the last before the moment that begins with a key picture
 * @param at when that picture arrived
 */
public record FootageMoment(FootageSegment segment, FootageIndex index, int group, Instant at) {}
