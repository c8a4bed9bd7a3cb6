package org.camerata.api.events;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camerata.event.EventFilter;
import org.camerata.event.Topic;

/**
 * What a client says: {@code {"subscribe":["cameras"],"cameras":[17],"lastEventId":1}}.
 *
 * @param lastEventId null where it begins now
 */
record ClientFrame(EventFilter filter, Long lastEventId) {

    /** In bytes as well as in characters; longer ones close the socket with 1009. */
    static final int LENGTH_MAX = 4096;

    private static final String SUBSCRIBE = "subscribe";
    private static final String CAMERAS = "cameras";
    private static final String LAST_EVENT_ID = "lastEventId";

    private static final String TOPICS_RULE =
            "subscribe must be an array of "
                    + Stream.of(Topic.values()).map(Topic::text).collect(Collectors.joining(", "));

    static ClientFrame parse(String text) throws BadFrame {
        JsonObject frame = object(text);
        if (!Set.of(SUBSCRIBE, CAMERAS, LAST_EVENT_ID).containsAll(frame.keySet())) {
            throw new BadFrame("There may be subscribe, cameras and lastEventId, nothing else");
        }
        return new ClientFrame(new EventFilter(topics(frame), cameras(frame)), lastId(frame));
    }

    private static JsonObject object(String text) throws BadFrame {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (RuntimeException e) { // the parser has several, also for what is nested too deep
            throw new BadFrame("The message is not JSON");
        }
        throw new BadFrame("The message must be a JSON object");
    }

    private static Set<Topic> topics(JsonObject frame) throws BadFrame {
        Set<Topic> topics = EnumSet.noneOf(Topic.class);
        for (JsonValue value : array(frame, SUBSCRIBE, TOPICS_RULE)) {
            String text = value instanceof JsonString string ? string.getString() : "";
            topics.add(Topic.of(text).orElseThrow(() -> new BadFrame(TOPICS_RULE)));
        }
        if (topics.isEmpty()) {
            throw new BadFrame(TOPICS_RULE);
        }
        return topics;
    }

    private static Set<Long> cameras(JsonObject frame) throws BadFrame {
        String rule =
                "cameras must be an array of 1 to " + EventFilter.CAMERA_COUNT_MAX + " numbers";
        if (!frame.containsKey(CAMERAS)) {
            return Set.of();
        }
        JsonArray array = array(frame, CAMERAS, rule);
        if (array.isEmpty() || array.size() > EventFilter.CAMERA_COUNT_MAX) {
            throw new BadFrame(rule);
        }
        Set<Long> cameras = new HashSet<>();
        for (JsonValue value : array) {
            cameras.add(whole(value, rule));
        }
        return cameras;
    }

    private static Long lastId(JsonObject frame) throws BadFrame {
        return frame.containsKey(LAST_EVENT_ID)
                ? whole(frame.get(LAST_EVENT_ID), "lastEventId must be a whole number")
                : null;
    }

    private static JsonArray array(JsonObject frame, String key, String rule) throws BadFrame {
        if (frame.get(key) instanceof JsonArray array) {
            return array;
        }
        throw new BadFrame(rule);
    }

    private static Long whole(JsonValue value, String rule) throws BadFrame {
        try {
            if (value instanceof JsonNumber number) {
                return number.longValueExact();
            }
        } catch (ArithmeticException e) {
            throw new BadFrame(rule);
        }
        throw new BadFrame(rule);
    }
}
