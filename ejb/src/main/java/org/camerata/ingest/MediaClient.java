package org.camerata.ingest;

/**
 * One connection to the media core.
 *
 * @param epoch names the run of nginx, because connection numbers start anew with each
 * @param id its connection number
 */
public record MediaClient(String epoch, long id) {}
