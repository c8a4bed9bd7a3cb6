package org.camerata.integrity;

import java.time.Instant;
import org.camerata.integrity.chain.FootageLink;

/**
 * What is known of one segment.
 *
 * @param verifiedAt when its file was read last, whatever was found; null if never
 * @param link its place in the chain
 */
public record SegmentIntegrity(
        long recordingId, IntegrityState state, Instant verifiedAt, FootageLink link) {}
