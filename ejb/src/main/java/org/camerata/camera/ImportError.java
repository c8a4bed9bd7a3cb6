package org.camerata.camera;

/**
 * One thing that is wrong with a file of cameras.
 *
 * @param line on which the camera begins; the header's is 1
 * @param column its name in the header; null where it is the line as a whole
 */
public record ImportError(int line, String column, String message) {}
