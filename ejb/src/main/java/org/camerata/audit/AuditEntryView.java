package org.camerata.audit;

import java.time.Instant;

/**
 * An entry as others see it. What was not known then is null.
 *
 * @param action a code of {@link AuditAction}, or one of a later version
 * @param before JSON text of an object; null where there was nothing before
 * @param after JSON text of an object; null where there is nothing now
 */
public record AuditEntryView(
        long id,
        Instant at,
        String action,
        Outcome outcome,
        Actor actor,
        AuditTarget target,
        String before,
        String after,
        String detail) {}
