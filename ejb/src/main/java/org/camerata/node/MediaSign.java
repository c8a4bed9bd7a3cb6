package org.camerata.node;

import java.time.Instant;

/**
 * The media core answered.
 *
 * @param epoch names its run
 */
record MediaSign(String epoch, Instant at) {}
