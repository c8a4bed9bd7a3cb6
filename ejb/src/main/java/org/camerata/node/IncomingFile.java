package org.camerata.node;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that nginx records, or recorded, into the incoming folder.
 *
 * @param name {@code STREAM-MILLIS-CONNECTION.flv}, or {@code STREAM-SECONDS.flv} with Debian's
 *     RTMP module
 * @param startedAt when nginx began it, as exactly as the name says
 * @param modifiedAt when it last grew
 */
public record IncomingFile(String name, String streamName, Instant startedAt, Instant modifiedAt) {

    private static final int SECONDS_NAME_CHARS = "STREAM-NAME-16CH-1795521600.flv".length();
    private static final Pattern FORM =
            Pattern.compile("([a-z0-9]{16})-(?:(\\d{13})-\\d{1,20}|(\\d{10}))\\.flv");

    static Optional<IncomingFile> of(String name, Instant modifiedAt) {
        Matcher parts = FORM.matcher(name);
        return parts.matches()
                ? Optional.of(new IncomingFile(name, parts.group(1), startedAt(parts), modifiedAt))
                : Optional.empty();
    }

    /** A moment before which nginx has begun it for certain, as near as its name tells. */
    public Instant begunBefore() {
        boolean namesMillis = name.length() > SECONDS_NAME_CHARS;
        return namesMillis ? startedAt.plusMillis(1) : startedAt.plusSeconds(1);
    }

    private static Instant startedAt(Matcher parts) {
        return parts.group(2) != null
                ? Instant.ofEpochMilli(Long.parseLong(parts.group(2)))
                : Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
    }
}
