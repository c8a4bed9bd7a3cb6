package org.camerata.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Set;
import org.camerata.shared.CameraId;

/** Which groups cameras are in, kept as long as {@link Callers} keeps who came. */
@ApplicationScoped
class KeptGroups {

    static final int KEPT_COUNT_MAX = 10_000;

    @Inject GroupLookup lookup;

    private final Cache<CameraId, Set<Long>> kept =
            Caffeine.newBuilder()
                    .expireAfterWrite(Callers.KEPT)
                    .maximumSize(KEPT_COUNT_MAX)
                    .build();

    Set<Long> groupsOf(CameraId camera) {
        return kept.get(camera, lookup::groupsOf);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccessChanged any) {
        kept.invalidateAll();
    }
}
