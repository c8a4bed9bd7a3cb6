package org.camerata.export;

/**
 * An export is not there any more.
 *
 * @param userId who asked for it
 */
public record ExportRemoved(long exportId, long userId) {}
