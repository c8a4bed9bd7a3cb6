package org.camerata.bookmark;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camerata.shared.PlainText;

/**
 * What a bookmark is to say.
 *
 * @param from the moment, or where the stretch begins
 * @param to where the stretch ends; null or {@code from} for a moment
 * @param title 1 to {@value #TITLE_LENGTH_MAX} characters on one line
 * @param note up to {@value #NOTE_LENGTH_MAX} characters; null for none
 */
public record BookmarkTerms(
        Instant from,
        Instant to,
        @PlainText String title,
        @PlainText(multiline = true, blank = true) String note) {

    public static final int TITLE_LENGTH_MAX = 120; // characters
    public static final int NOTE_LENGTH_MAX = 2000;

    /**
     * @throws InvalidBookmark if it cannot be
     */
    public BookmarkTerms {
        demand(from != null, "from", "A bookmark has a time");
        to = to == null ? from : to;
        title = title == null ? "" : title.strip();
        note = note == null ? "" : note.strip();
        demand(!to.isBefore(from), "to", "A bookmark ends after it begins");
        demand(
                !title.isEmpty() && title.length() <= TITLE_LENGTH_MAX,
                "title",
                "A title has 1 to " + TITLE_LENGTH_MAX + " characters");
        demand(
                note.length() <= NOTE_LENGTH_MAX,
                "note",
                "A note has at most " + NOTE_LENGTH_MAX + " characters");
    }

    private static void demand(boolean holds, String field, String sentence) {
        if (!holds) {
            throw new InvalidBookmark(field, sentence);
        }
    }

    /** As the audit log keeps it. */
    Map<String, ?> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("from", from);
        facts.put("to", to);
        facts.put("title", title);
        facts.put("note", note);
        return facts;
    }
}
