package org.camerata.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** An object of JSON, with the form that each of its members must have. */
final class Fields {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Map<?, ?> members;

    private Fields(Map<?, ?> members) {
        this.members = members;
    }

    /**
     * @throws Unreadable if it is no object
     */
    static Fields of(Object json) throws Unreadable {
        if (json instanceof Map<?, ?> members) {
            return new Fields(members);
        }
        throw new Unreadable("something is no object");
    }

    String text(String name) throws Unreadable {
        if (members.get(name) instanceof String text) {
            return text;
        }
        throw new Unreadable(name + " is missing, or no text");
    }

    long number(String name) throws Unreadable {
        if (members.get(name) instanceof Long number && number >= 0) {
            return number;
        }
        throw new Unreadable(name + " is missing, or no number");
    }

    String sha256(String name) throws Unreadable {
        String text = text(name);
        if (!SHA256.matcher(text).matches()) {
            throw new Unreadable(name + " is no SHA-256");
        }
        return text;
    }

    Instant time(String name) throws Unreadable {
        try {
            return Instant.parse(text(name));
        } catch (DateTimeException e) {
            throw new Unreadable(name + " is no time");
        }
    }

    List<Fields> list(String name) throws Unreadable {
        if (!(members.get(name) instanceof List<?> items)) {
            throw new Unreadable(name + " is missing, or no list");
        }
        List<Fields> fields = new ArrayList<>();
        for (Object item : items) {
            fields.add(of(item));
        }
        return fields;
    }
}
