package org.camerata.bench.kills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Enough JSON for lists of objects that hold only texts and numbers. */
final class FlatJson {

    private static final Pattern OBJECT = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern FIELD =
            Pattern.compile("\"(\\w+)\":\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\"}]+))");

    private FlatJson() {}

    /** The objects of a list, each field as text. */
    static List<Map<String, String>> objects(String json, String list) {
        int start = json.indexOf("\"" + list + "\":");
        int end = json.indexOf(']', start);
        List<Map<String, String>> objects = new ArrayList<>();
        Matcher object = OBJECT.matcher(json.substring(start, end));
        while (object.find()) {
            objects.add(fields(object.group(1)));
        }
        return objects;
    }

    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            fields.put(field.group(1), field.group(2) == null ? field.group(3) : field.group(2));
        }
        return fields;
    }
}
