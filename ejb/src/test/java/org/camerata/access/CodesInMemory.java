package org.camerata.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The recovery_code table as a map. */
class CodesInMemory extends RecoveryCodeRows {

    private final Map<Long, List<String>> unused = new HashMap<>();

    @Override
    boolean use(UserAccount user, String code, Instant now) {
        return unused.getOrDefault(user.id(), new ArrayList<>()).remove(code);
    }

    @Override
    long left(UserAccount user) {
        return unused.getOrDefault(user.id(), List.of()).size();
    }

    @Override
    List<String> renew(UserAccount user) {
        List<String> fresh = List.of("RECO-VERY-0001", "RECO-VERY-0002");
        unused.put(user.id(), new ArrayList<>(fresh));
        return fresh;
    }

    @Override
    void deleteOf(UserAccount user) {
        unused.remove(user.id());
    }
}
