package org.camerata.ingest;

import java.time.Instant;
import org.camerata.camera.ProfileKind;

/**
 * A publication as others see it.
 *
 * @param endedAt null while it is live
 * @param endReason null while it is live
 * @param address of the publisher, IPv4 or IPv6
 * @param encoder as the publisher names itself; null where it does not
 * @param bytesIn received, as nginx last said before the end
 */
public record SessionView(
        long id,
        ProfileKind profile,
        Instant startedAt,
        Instant endedAt,
        EndReason endReason,
        String address,
        String encoder,
        long bytesIn) {}
