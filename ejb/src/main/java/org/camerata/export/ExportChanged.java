package org.camerata.export;

/**
 * An export went on.
 *
 * @param userId who asked for it
 * @param doneBytes of {@code totalBytes}
 * @param totalBytes null while it is not known
 */
public record ExportChanged(
        long exportId, long userId, ExportState state, long doneBytes, Long totalBytes) {}
