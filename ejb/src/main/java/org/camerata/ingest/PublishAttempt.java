package org.camerata.ingest;

/** Somebody wants to publish with a key. */
public record PublishAttempt(String streamKey, MediaClient client, String address) {

    /** Never the key (K1). */
    @Override
    public String toString() {
        return "PublishAttempt[" + client + " from " + address + "]";
    }
}
