package org.camerata.audit.chain;

import java.time.Instant;

/**
 * All that an entry says, exactly as it is stored; only {@code uid}, {@code at}, {@code action},
 * {@code outcome} and {@code actorKind} are never null.
 *
 * @param uid 32 random hex digits, which no other entry has
 * @param at to the millisecond
 * @param before JSON text
 * @param after JSON text
 */
public record EntryContent(
        String uid,
        Instant at,
        String action,
        String outcome,
        String actorKind,
        Long actorId,
        String actorName,
        String address,
        String requestId,
        String targetType,
        String targetId,
        String targetName,
        String before,
        String after,
        String detail) {}
