package org.camerata.camera;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camerata.fakes.Column;
import org.camerata.fakes.Identity;
import org.camerata.shared.CameraId;

/** The camera_profile table as a list, beside the cameras of {@link RowsInMemory}. */
class ProfilesInMemory extends ProfileRows {

    private final List<CameraProfile> all = new ArrayList<>();
    private final CameraRows cameras;

    ProfilesInMemory(CameraRows cameras) {
        this.cameras = cameras;
    }

    @Override
    CameraProfile add(CameraProfile profile) {
        Identity.give(profile, all.size() + 1L);
        all.add(profile);
        return profile;
    }

    @Override
    Optional<CameraProfile> find(ProfileId id) {
        return all.stream().filter(profile -> profile.id().equals(id)).findFirst();
    }

    @Override
    List<CameraProfile> ofCamera(CameraId camera) {
        return all.stream()
                .filter(profile -> profile.camera().equals(camera))
                .sorted(Comparator.comparing(CameraProfile::kind))
                .toList();
    }

    @Override
    List<Owned> withCamera(List<StreamName> names) {
        return all.stream()
                .filter(profile -> names.contains(profile.streamName()))
                .map(profile -> new Owned(profile, cameras.find(profile.camera()).orElseThrow()))
                .toList();
    }

    @Override
    void online(ProfileId id, Instant since) {
        find(id).ifPresent(
                        profile -> {
                            if (profile.view(null).onlineSince() == null) {
                                Column.write(profile, "onlineSince", since);
                            }
                        });
    }

    @Override
    List<ProfileId> flapping() {
        return all.stream()
                .filter(profile -> profile.flappingSince() != null)
                .map(CameraProfile::id)
                .toList();
    }
}
