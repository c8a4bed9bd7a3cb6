package org.camerata.export;

/**
 * A file in an archive.
 *
 * @param file its name there
 * @param offsetBytes where it begins in the archive; it lies there as it is
 * @param sha256 64 hex digits
 */
record ArchivedFile(String file, long offsetBytes, long sizeBytes, String sha256) {}
