package org.camerata.camera;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camerata.shared.CameraId;

/** Which stream keys each profile has: made, exchanged, shown and dropped. */
@ApplicationScoped
class ProfileKeys {

    /** One in use, and the one before while cameras are being told. */
    static final int KEY_COUNT_MAX = 2;

    @Inject StreamKeyRows rows;
    @Inject StreamKeys keys;
    @Inject Clock clock;

    /** Gives a profile a new key, beside those that it has. */
    String give(ProfileId profile) {
        String key = keys.newKey();
        rows.add(new StreamKey(profile, keys.hash(key), keys.encrypt(key), clock.instant()));
        return key;
    }

    /**
     * Gives a profile a new key; the one that it had works for some more time, and any older one no
     * longer.
     *
     * @param overlap how long both work; zero: the old one is worthless at once
     */
    String exchange(ProfileId profile, Duration overlap) {
        List<StreamKey> held = rows.ofProfile(profile);
        held.stream().skip(KEY_COUNT_MAX - 1).forEach(rows::remove);
        held.stream()
                .limit(KEY_COUNT_MAX - 1)
                .forEach(
                        key -> {
                            if (overlap.isZero()) {
                                rows.remove(key);
                            } else {
                                key.retire(clock.instant().plus(overlap));
                            }
                        });
        return give(profile);
    }

    /** The newest key of a profile. */
    String reveal(ProfileId profile) {
        return rows.ofProfile(profile).stream()
                .findFirst()
                .map(key -> keys.decrypt(key.cipher()))
                .orElseThrow(() -> new IllegalStateException("the profile has no key"));
    }

    /** When the key before the newest ends; null where there is none. */
    Instant oldKeyUntil(ProfileId profile) {
        return rows.ofProfile(profile).stream()
                .filter(StreamKey::isRetiring)
                .map(StreamKey::retiresAt)
                .findFirst()
                .orElse(null);
    }

    /** A profile that is given up has no key any more. */
    void drop(ProfileId profile) {
        rows.ofProfile(profile).forEach(rows::remove);
    }

    void drop(CameraId camera) {
        rows.ofCamera(camera).forEach(rows::remove);
    }

    /** Keys whose time is over, the oldest first. */
    List<StreamKey> retired(int countMax) {
        return rows.retired(clock.instant(), countMax);
    }

    void remove(StreamKey key) {
        rows.remove(key);
    }
}
