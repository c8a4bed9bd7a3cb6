package org.camerata.camera;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Deletes keys whose overlap is over. They are worthless already; nothing of them is kept (K1). */
@Stateless
public class RetiredKeys {

    static final int BATCH_SIZE = 500;

    @Inject ProfileKeys keys;

    /**
     * @return how many were deleted, {@value #BATCH_SIZE} at most
     */
    public int clean() {
        List<StreamKey> retired = keys.retired(BATCH_SIZE);
        retired.forEach(keys::remove);
        return retired.size();
    }
}
