package org.camerata.node;

import java.util.Optional;

/**
 * A stream as nginx sees it.
 *
 * @param name public stream name, never the key
 * @param clientId the publisher's connection number within this run of nginx
 * @param address the publisher's address
 * @param encoder what the publisher's software calls itself; empty where it says nothing
 * @param bytesIn received so far
 * @param declared what the publisher says of its media, and what its headers say
 * @param measured what came, frame by frame; empty with the stock RTMP module
 */
public record RunningStream(
        String name,
        long clientId,
        String address,
        String encoder,
        long bytesIn,
        DeclaredMedia declared,
        Optional<MediaCounters> measured) {

    /** A stream of which nothing else is known. */
    public RunningStream(String name, long clientId, String address, long bytesIn) {
        this(name, clientId, address, "", bytesIn, DeclaredMedia.NOTHING, Optional.empty());
    }
}
