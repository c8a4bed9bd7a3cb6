package org.camerata.camera;

import java.time.Instant;
import org.camerata.access.AddressRanges;

/**
 * Who publishes with a key.
 *
 * @param keyId of the key
 * @param retiresAt when the key becomes worthless; null: not yet known
 * @param from where publishers of this camera may come from
 * @param recording when the stream is to be recorded
 */
public record KnownPublisher(
        CameraStream stream,
        long keyId,
        Instant retiresAt,
        AddressRanges from,
        RecordingPlan recording) {

    /** Whether a publisher from the address may come in at this time. */
    public boolean mayPublish(String address, Instant now) {
        return stream.mayPublish() && !isRetired(now) && from.contains(address);
    }

    /** Whether the key is worthless by now. */
    public boolean isRetired(Instant now) {
        return retiresAt != null && !now.isBefore(retiresAt);
    }
}
