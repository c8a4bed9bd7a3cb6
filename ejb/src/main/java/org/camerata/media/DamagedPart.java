package org.camerata.media;

/**
 * A part of a recording that cannot be read, with whole media in front of it and behind.
 *
 * @param fromMillis media time from the first frame shown on
 * @param toMillis when media go on
 */
public record DamagedPart(long fromMillis, long toMillis) {}
