package org.camerata.console;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * One fact of an audit entry, before and after. Null where it was not known.
 *
 * @param field its name in the entry
 */
public record AuditChange(String field, String before, String after) {

    /**
     * @param before JSON text of an object; null where there was nothing
     * @param after likewise
     */
    static List<AuditChange> between(String before, String after) {
        JsonObject was = object(before);
        JsonObject is = object(after);
        Set<String> fields = new LinkedHashSet<>(was.keySet());
        fields.addAll(is.keySet());
        return fields.stream()
                .map(field -> new AuditChange(field, text(was.get(field)), text(is.get(field))))
                .toList();
    }

    /** Whether both are known and differ. */
    public boolean isChanged() {
        return before != null && after != null && !before.equals(after);
    }

    private static JsonObject object(String json) {
        if (json == null) {
            return JsonValue.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    private static String text(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
