package org.camerata.quality;

import java.time.Instant;

/**
 * A trouble begins, or ends.
 *
 * @param facts when it was raised; of no meaning when it is cleared
 */
record TroubleChange(TroubleCode code, boolean isRaised, Instant at, TroubleFacts facts) {}
