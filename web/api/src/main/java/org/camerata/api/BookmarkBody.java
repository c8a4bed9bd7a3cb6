package org.camerata.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.camerata.bookmark.BookmarkTerms;
import org.camerata.shared.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a bookmark is to say. */
public record BookmarkBody(
        @Schema(description = "RFC 3339", examples = "2026-11-24T08:12:00Z") @NotNull Instant from,
        @Schema(
                        description = "RFC 3339; a moment if left out",
                        nullable = true,
                        examples = "2026-11-24T08:13:30Z")
                Instant to,
        @Schema(examples = "White van at the gate")
                @NotNull
                @Size(min = 1, max = BookmarkTerms.TITLE_LENGTH_MAX)
                @PlainText
                String title,
        @Schema(nullable = true, examples = "Left towards the main road.")
                @Size(max = BookmarkTerms.NOTE_LENGTH_MAX)
                @PlainText(multiline = true, blank = true)
                String note) {

    BookmarkTerms terms() {
        return new BookmarkTerms(from, to, title, note);
    }
}
