package org.camerata.audit;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What an entry keeps of what it is told: as much as its columns hold, only what the database can
 * give back unchanged, because the MAC is made before, and no secrets (A3.6).
 */
final class EntryText {

    /** Looked up once; the static methods of Json would do so at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Of each, the values before and the values after, as JSON in UTF-8. */
    static final int VALUES_MAX_BYTES = 16 * 1024;

    private static final int VALUE_MAX_CHARS = 1000;
    private static final int DEPTH_MAX = 4; // lists and maps inside of each other
    private static final int COUNT_MAX = 200; // items of a list

    /** Stands where something was cut off. */
    static final String CUT = "…";

    private static final String SECRET = "(not kept)";
    private static final Pattern SECRET_NAME =
            Pattern.compile("(?i).*(password|secret|token|streamKey|recoveryCodes?|hash)");

    private EntryText() {}

    /** Null where there is nothing to keep. */
    static String values(Map<String, ?> values) {
        if (values.isEmpty()) {
            return null;
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        int room = VALUES_MAX_BYTES - "{\"…\":\"…\"}".getBytes(StandardCharsets.UTF_8).length;
        for (Map.Entry<String, ?> value : values.entrySet()) {
            JsonObject one = one(value.getKey(), value.getValue());
            room -= one.toString().getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                object.add(CUT, CUT);
                break;
            }
            object.addAll(JSON.createObjectBuilder(one));
        }
        return object.build().toString();
    }

    /** Null stays null. */
    static String cut(String text, int maxChars) {
        if (text == null) {
            return null;
        }
        String storable = storable(text);
        if (storable.length() <= maxChars) {
            return storable;
        }
        int end = maxChars - CUT.length();
        boolean splitsPair = Character.isHighSurrogate(storable.charAt(end - 1));
        return storable.substring(0, splitsPair ? end - 1 : end) + CUT;
    }

    /** Half a surrogate pair has no UTF-8. */
    private static String storable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static JsonObject one(String name, Object value) {
        boolean secret = SECRET_NAME.matcher(name).matches() && value instanceof CharSequence;
        return JSON.createObjectBuilder()
                .add(cut(name, VALUE_MAX_CHARS), secret ? JSON.createValue(SECRET) : json(value, 0))
                .build();
    }

    private static JsonValue json(Object value, int depth) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return JSON.createValue(new BigDecimal(number.toString()));
        }
        if (value instanceof Collection<?> items && depth < DEPTH_MAX) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            items.stream().limit(COUNT_MAX).forEach(item -> array.add(json(item, depth + 1)));
            return (items.size() > COUNT_MAX ? array.add(CUT) : array).build();
        }
        if (value instanceof Map<?, ?> map && depth < DEPTH_MAX) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.entrySet().stream()
                    .limit(COUNT_MAX)
                    .forEach(
                            item ->
                                    object.add(
                                            cut(item.getKey().toString(), VALUE_MAX_CHARS),
                                            json(item.getValue(), depth + 1)));
            return object.build();
        }
        return JSON.createValue(cut(value.toString(), VALUE_MAX_CHARS));
    }
}
