package org.camerata.nginx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with placeholders such as {@code @{port}}; nginx itself uses the dollar sign. Strict: a
 * placeholder without a value and a value without a placeholder are both mistakes.
 */
record Template(String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("@\\{([A-Za-z0-9]*)}");

    /** Reads a template that lies beside this class. */
    static Template named(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no template " + name);
            }
            return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Fills in the values as they are; whoever makes them has checked them.
     *
     * @throws IllegalArgumentException if placeholders and values do not match
     */
    String render(Map<String, String> values) {
        Set<String> unused = new HashSet<>(values.keySet());
        String rendered =
                PLACEHOLDER
                        .matcher(text)
                        .replaceAll(
                                found -> {
                                    String name = found.group(1);
                                    unused.remove(name);
                                    return Matcher.quoteReplacement(value(values, name));
                                });
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("no placeholder for " + unused);
        }
        return rendered;
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no value for @{" + name + "}");
        }
        return value;
    }
}
