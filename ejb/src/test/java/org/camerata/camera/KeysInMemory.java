package org.camerata.camera;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;

/** The stream_key table as a list. */
class KeysInMemory extends StreamKeyRows {

    final List<StreamKey> all = new ArrayList<>();
    private final ProfileRows profiles;
    private long lastId;

    KeysInMemory(ProfileRows profiles) {
        this.profiles = profiles;
    }

    @Override
    void add(StreamKey key) {
        Identity.give(key, ++lastId);
        all.add(key);
    }

    @Override
    void remove(StreamKey key) {
        all.remove(key);
    }

    @Override
    List<StreamKey> ofProfile(ProfileId profile) {
        return all.stream()
                .filter(key -> key.profile().equals(profile))
                .sorted(Comparator.comparing(StreamKey::id).reversed())
                .toList();
    }

    @Override
    List<StreamKey> ofCamera(CameraId camera) {
        return profiles.ofCamera(camera).stream()
                .flatMap(profile -> ofProfile(profile.id()).stream())
                .toList();
    }

    @Override
    List<StreamKey> retired(Instant now, int countMax) {
        return all.stream()
                .filter(key -> key.isRetiring() && !key.retiresAt().isAfter(now))
                .limit(countMax)
                .toList();
    }
}
