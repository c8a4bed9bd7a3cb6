package org.camerata.node;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that nginx records, or recorded, into the incoming folder.
 *
 * @param name {@code STREAM-SECONDS.flv}
 * @param startedAt when nginx began it, to the second
 * @param modifiedAt when it last grew
 */
public record IncomingFile(String name, String streamName, Instant startedAt, Instant modifiedAt) {

    private static final Pattern FORM = Pattern.compile("([a-z0-9]{16})-(\\d{10})\\.flv");

    static Optional<IncomingFile> of(String name, Instant modifiedAt) {
        Matcher parts = FORM.matcher(name);
        return parts.matches()
                ? Optional.of(
                        new IncomingFile(
                                name,
                                parts.group(1),
                                Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                                modifiedAt))
                : Optional.empty();
    }
}
