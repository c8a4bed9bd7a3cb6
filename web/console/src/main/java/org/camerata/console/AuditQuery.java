package org.camerata.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditFilter;
import org.camerata.audit.Outcome;

/** A filter of the audit log as the query of an address. */
final class AuditQuery {

    private AuditQuery() {}

    static String of(AuditFilter filter) {
        List<String> parts = new ArrayList<>();
        add(parts, "from", filter.from());
        add(parts, "to", filter.to());
        add(parts, "actor", filter.actor());
        add(parts, "action", filter.action() == null ? null : filter.action().code());
        add(parts, "targetType", filter.targetType());
        add(parts, "targetId", filter.targetId());
        add(parts, "outcome", filter.outcome());
        add(parts, "address", filter.address());
        add(parts, "requestId", filter.requestId());
        add(parts, "q", filter.text());
        return String.join("&", parts);
    }

    /**
     * @param parameter gives the value of a parameter, or null
     * @throws IllegalArgumentException if a value is none
     * @throws java.time.DateTimeException if a time is none
     * @throws org.camerata.audit.InvalidAuditFilter if they do not go together
     */
    static AuditFilter read(Function<String, String> parameter) {
        Function<String, String> value = parameter.andThen(text -> blank(text) ? null : text);
        String action = value.apply("action");
        String outcome = value.apply("outcome");
        return new AuditFilter(
                time(value.apply("from")),
                time(value.apply("to")),
                value.apply("actor"),
                action == null ? null : AuditAction.ofCode(action).orElseThrow(AuditQuery::wrong),
                value.apply("targetType"),
                value.apply("targetId"),
                outcome == null ? null : Outcome.valueOf(outcome),
                value.apply("address"),
                value.apply("requestId"),
                value.apply("q"));
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("no such action");
    }

    private static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static void add(List<String> parts, String name, Object value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value.toString(), UTF_8));
        }
    }
}
