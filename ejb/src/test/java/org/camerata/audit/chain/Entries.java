package org.camerata.audit.chain;

import java.time.Instant;
import java.util.List;

/** Entries for tests. */
final class Entries {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123Z");

    private Entries() {}

    static EntryContent content(int number) {
        return content(number, NOON.plusSeconds(number));
    }

    static EntryContent content(int number, Instant at) {
        return new EntryContent(
                "%032x".formatted(number),
                at,
                "camera.updated",
                "DONE",
                "USER",
                7L,
                "ada",
                "192.0.2.1",
                "r-" + number,
                "camera",
                "17",
                "North gate",
                "{\"name\":\"Gate\"}",
                "{\"name\":\"North gate\"}",
                null);
    }

    /** The same with one field changed, once for each field. */
    static List<EntryContent> eachFieldChanged(EntryContent e) {
        // spotless:off
        return List.of(
                of("f".repeat(32), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at().plusMillis(1), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), "camera.removed", e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), "REFUSED", e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), "SYSTEM", e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), 8L, e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), null, e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), "Ada", e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), "192.0.2.2", e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), null, e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), "user", e.targetId(), e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), "18", e.targetName(), e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), "North gate ", e.before(), e.after(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.after(), e.before(), e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), null, e.detail()),
                of(e.uid(), e.at(), e.action(), e.outcome(), e.actorKind(), e.actorId(), e.actorName(), e.address(), e.requestId(), e.targetType(), e.targetId(), e.targetName(), e.before(), e.after(), ""));
        // spotless:on
    }

    private static EntryContent of(
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
            String detail) {
        return new EntryContent(
                uid,
                at,
                action,
                outcome,
                actorKind,
                actorId,
                actorName,
                address,
                requestId,
                targetType,
                targetId,
                targetName,
                before,
                after,
                detail);
    }
}
