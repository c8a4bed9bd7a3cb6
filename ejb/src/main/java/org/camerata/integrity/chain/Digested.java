package org.camerata.integrity.chain;

/**
 * What a file was when it was read.
 *
 * @param sha256 64 hex digits
 */
public record Digested(String sha256, long sizeBytes) {}
