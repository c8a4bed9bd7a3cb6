package org.camerata.cli.footage;

/**
 * One thing that is wrong.
 *
 * @param recordingId 0 where it is about none
 * @param file relative to the volume; null where it is about none
 * @param sentence for people
 */
public record Found(Problem problem, long recordingId, String file, String sentence) {}
