package org.camerata.audit;

import static java.util.stream.Collectors.joining;

import jakarta.json.JsonException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** One entry as a line of an export. */
final class ExportText {

    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String LINE_END = "\r\n"; // RFC 4180
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final Set<String> OBJECTS = Set.of("before", "after");

    /** For the names of the fields. */
    private static final AuditEntryView EMPTY =
            new AuditEntryView(
                    0, Instant.EPOCH, "", Outcome.DONE, Actor.system(), null, null, null, null);

    private ExportText() {}

    static String csvHeader() {
        return String.join(",", fields(EMPTY).keySet()) + LINE_END;
    }

    static String csv(AuditEntryView entry) {
        return fields(entry).values().stream()
                .map(ExportText::csvField)
                .collect(joining(",", "", LINE_END));
    }

    static String json(AuditEntryView entry) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        fields(entry)
                .forEach(
                        (name, value) -> {
                            if (value == null) {
                                object.addNull(name);
                            } else {
                                object.add(name, json(name, value));
                            }
                        });
        return object.build() + "\n";
    }

    /** What was asked for, for the entry about the export itself. */
    static Map<String, String> filter(AuditFilter filter) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("from", text(filter.from()));
        asked.put("to", text(filter.to()));
        asked.put("actor", filter.actor());
        asked.put("action", filter.action() == null ? null : filter.action().code());
        asked.put("targetType", filter.targetType());
        asked.put("targetId", filter.targetId());
        asked.put("outcome", text(filter.outcome()));
        asked.put("address", filter.address());
        asked.put("requestId", filter.requestId());
        asked.put("q", filter.text());
        asked.values().removeIf(Objects::isNull);
        return asked;
    }

    private static Map<String, Object> fields(AuditEntryView entry) {
        AuditTarget target =
                entry.target() == null ? new AuditTarget(null, null, null) : entry.target();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", entry.id());
        fields.put("at", entry.at().toString());
        fields.put("action", entry.action());
        fields.put("outcome", entry.outcome().name());
        fields.put("actorKind", entry.actor().kind().name());
        fields.put("actorId", entry.actor().id());
        fields.put("actorName", entry.actor().name());
        fields.put("address", entry.actor().address());
        fields.put("requestId", entry.actor().requestId());
        fields.put("targetType", target.type());
        fields.put("targetId", target.id());
        fields.put("targetName", target.name());
        fields.put("before", entry.before());
        fields.put("after", entry.after());
        fields.put("detail", entry.detail());
        return fields;
    }

    private static JsonValue json(String name, Object value) {
        if (value instanceof Long number) {
            return JSON.createValue(number);
        }
        if (!OBJECTS.contains(name)) {
            return JSON.createValue(value.toString());
        }
        try (JsonReader reader = JSON.createReader(new StringReader(value.toString()))) {
            return reader.readObject();
        } catch (JsonException e) {
            return JSON.createValue(value.toString()); // somebody changed it past us
        }
    }

    /** A number needs no guard; text that begins like a formula gets an apostrophe. */
    private static String csvField(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula =
                value instanceof String
                        && !text.isEmpty()
                        && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        String safe = formula ? "'" + text : text;
        boolean quoted = Stream.of(",", "\"", "\r", "\n").anyMatch(safe::contains);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
