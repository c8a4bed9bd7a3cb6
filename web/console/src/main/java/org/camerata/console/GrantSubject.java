package org.camerata.console;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** To whom something is granted: a user or a team; the other id is null. */
record GrantSubject(Long userId, Long teamId) implements Serializable {

    private static final Pattern TEXT = Pattern.compile("(user|team)-([0-9]{1,18})");

    /** Null where both are. */
    static GrantSubject of(Long userId, Long teamId) {
        return userId == null && teamId == null ? null : new GrantSubject(userId, teamId);
    }

    /**
     * @param text as {@link #text} gives it; may be anything
     */
    static Optional<GrantSubject> parse(String text) {
        Matcher parts = TEXT.matcher(text == null ? "" : text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long id = Long.parseLong(parts.group(2));
        return Optional.of(
                parts.group(1).equals("user")
                        ? new GrantSubject(id, null)
                        : new GrantSubject(null, id));
    }

    /** Value of an option of a form. */
    String text() {
        return userId != null ? "user-" + userId : "team-" + teamId;
    }
}
