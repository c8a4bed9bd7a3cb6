package org.camerata.api.events;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.Map;
import org.camerata.event.LiveEvent;
import org.camerata.event.Topic;

/** What the server says, as JSON. */
final class Frames {

    private Frames() {}

    static String event(LiveEvent event) {
        JsonObjectBuilder frame =
                Json.createObjectBuilder()
                        .add("id", event.id())
                        .add("topic", event.topic().text())
                        .add("type", event.type())
                        .add("at", event.at().toString());
        if (event.cameraId() != null) {
            frame.add("cameraId", event.cameraId());
        }
        return frame.add("data", value(event.data())).build().toString();
    }

    /**
     * Answers a subscription.
     *
     * @param topics those asked for that the listener may hear anything of
     * @param lastEventId to resume from until an event comes
     */
    static String subscribed(Collection<Topic> topics, long lastEventId) {
        JsonArrayBuilder names = Json.createArrayBuilder();
        topics.stream().sorted().map(Topic::text).forEach(names::add);
        return control("subscribed")
                .add("topics", names)
                .add("lastEventId", lastEventId)
                .build()
                .toString();
    }

    /** Events may have been missed: what they were about must be read anew. */
    static String reset(long lastEventId) {
        return control("reset").add("lastEventId", lastEventId).build().toString();
    }

    private static JsonObjectBuilder control(String type) {
        return Json.createObjectBuilder().add("type", type);
    }

    private static JsonValue value(Object value) {
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((key, one) -> object.add(key.toString(), value(one)));
            return object.build();
        }
        if (value instanceof Collection<?> some) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            some.forEach(one -> array.add(value(one)));
            return array.build();
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(number);
        }
        return value == null ? JsonValue.NULL : Json.createValue(value.toString());
    }
}
