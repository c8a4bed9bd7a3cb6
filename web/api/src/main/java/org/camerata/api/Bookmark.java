package org.camerata.api;

import java.time.Instant;
import org.camerata.bookmark.BookmarkView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bookmark in the API. */
@Schema(description = "A moment or stretch of footage that somebody wants to find again")
public record Bookmark(
        @Schema(examples = "88") long id,
        @Schema(examples = "17") long cameraId,
        @Schema(examples = "2026-11-24T08:12:00Z") Instant from,
        @Schema(description = "As `from` where it is a moment", examples = "2026-11-24T08:13:30Z")
                Instant to,
        @Schema(examples = "White van at the gate") String title,
        @Schema(description = "May be empty", examples = "Left towards the main road.") String note,
        @Schema(description = "User name of who made it", examples = "anna") String author,
        @Schema(examples = "2026-11-24T09:00:00Z") Instant createdAt,
        @Schema(examples = "2026-11-24T09:00:00Z") Instant changedAt) {

    static Bookmark of(BookmarkView bookmark) {
        return new Bookmark(
                bookmark.id(),
                bookmark.cameraId(),
                bookmark.from(),
                bookmark.to(),
                bookmark.title(),
                bookmark.note(),
                bookmark.author(),
                bookmark.createdAt(),
                bookmark.changedAt());
    }
}
