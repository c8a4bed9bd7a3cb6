package org.camerata.camera;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camerata.access.AddressRanges;

/** Who may publish, without a database. */
public class KnownByHand extends KnownPublishers {

    private final Map<String, KnownPublisher> byKey = new LinkedHashMap<>();

    /** Lets a key in from anywhere, as key number one more than there are. */
    public KnownPublisher add(String key, CameraStream stream) {
        return put(
                key,
                new KnownPublisher(
                        stream,
                        byKey.size() + 1L,
                        null,
                        AddressRanges.ANY,
                        RecordingPlan.of(true)));
    }

    public KnownPublisher put(String key, KnownPublisher publisher) {
        byKey.put(key, publisher);
        return publisher;
    }

    public void remove(String key) {
        byKey.remove(key);
    }

    @Override
    public KnownPublisher find(String streamKey, String address) {
        KnownPublisher publisher = byKey.get(streamKey);
        if (publisher == null) {
            throw new StreamKeyRejected();
        }
        publisher
                .refusal(address, Instant.MIN)
                .ifPresent(
                        why -> {
                            throw new StreamKeyRejected(publisher.stream(), why);
                        });
        return publisher;
    }

    @Override
    public List<KnownPublisher> all() {
        return List.copyOf(byKey.values());
    }
}
