package org.camerata.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that happened, to be written down: {@code
 * AuditEvent.done(CAMERA_UPDATED).on(target).from(before).to(after)}.
 *
 * @param target null where there is none
 * @param before what changed, as it was; empty where nothing was. Text, numbers, truths, times,
 *     constants, lists and maps of those; never a secret
 * @param after likewise, as it is now
 * @param detail one sentence for a person; null where there is nothing more to say
 */
public record AuditEvent(
        AuditAction action,
        Outcome outcome,
        AuditTarget target,
        Map<String, ?> before,
        Map<String, ?> after,
        String detail) {

    public AuditEvent {
        before = Collections.unmodifiableMap(new TreeMap<>(before));
        after = Collections.unmodifiableMap(new TreeMap<>(after));
    }

    public static AuditEvent done(AuditAction action) {
        return of(action, Outcome.DONE);
    }

    public static AuditEvent refused(AuditAction action) {
        return of(action, Outcome.REFUSED);
    }

    public static AuditEvent failed(AuditAction action) {
        return of(action, Outcome.FAILED);
    }

    public AuditEvent on(AuditTarget about) {
        return new AuditEvent(action, outcome, about, before, after, detail);
    }

    public AuditEvent on(String type, long id, String name) {
        return on(AuditTarget.of(type, id, name));
    }

    /** What it was before. */
    public AuditEvent from(Map<String, ?> values) {
        return new AuditEvent(action, outcome, target, values, after, detail);
    }

    /** What it is now. */
    public AuditEvent to(Map<String, ?> values) {
        return new AuditEvent(action, outcome, target, before, values, detail);
    }

    public AuditEvent because(String sentence) {
        return new AuditEvent(action, outcome, target, before, after, sentence);
    }

    private static AuditEvent of(AuditAction action, Outcome outcome) {
        return new AuditEvent(action, outcome, null, Map.of(), Map.of(), null);
    }
}
