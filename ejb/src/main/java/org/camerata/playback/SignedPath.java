package org.camerata.playback;

import java.time.Instant;

/**
 * Where a recording can be fetched without a token until a certain time.
 *
 * @param path on the front door
 */
public record SignedPath(String path, Instant expiresAt) {}
