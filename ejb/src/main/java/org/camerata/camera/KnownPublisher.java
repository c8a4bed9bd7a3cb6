package org.camerata.camera;

import java.time.Instant;
import java.util.Optional;
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

    /** Why it may not come in; empty if it may. */
    Optional<Refusal> refusal(String address, Instant now) {
        if (isRetired(now)) {
            return Optional.of(Refusal.KEY_RETIRED);
        }
        if (!stream.mayPublish()) {
            return Optional.of(Refusal.DEACTIVATED);
        }
        return from.contains(address) ? Optional.empty() : Optional.of(Refusal.ADDRESS);
    }

    /** Whether the key is worthless by now. */
    public boolean isRetired(Instant now) {
        return retiresAt != null && !now.isBefore(retiresAt);
    }
}
