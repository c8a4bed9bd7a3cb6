package org.camerata.node;

/**
 * A stream as nginx sees it.
 *
 * @param name public stream name, never the key
 * @param clientId the publisher's connection number within this run of nginx
 * @param address the publisher's address
 * @param bytesIn received so far
 */
public record RunningStream(String name, long clientId, String address, long bytesIn) {}
