package org.camerata.audit;

/**
 * What was acted on.
 *
 * @param type such as {@code camera}
 * @param id such as {@code 17}
 * @param name as it was then, such as {@code North gate}; null where it has none
 */
public record AuditTarget(String type, String id, String name) {

    public static AuditTarget of(String type, long id, String name) {
        return new AuditTarget(type, Long.toString(id), name);
    }
}
