package org.camerata.api;

import java.time.Instant;
import java.util.List;
import org.camerata.timeline.CameraTimeline;
import org.camerata.timeline.TimelineMark;
import org.camerata.timeline.TimelineSpan;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A camera's time in the API. */
@Schema(description = "What there is of each second of a camera")
public record Timeline(
        @Schema(examples = "17") long cameraId,
        @Schema(examples = "2026-11-24T08:00:00Z") Instant from,
        @Schema(examples = "2026-11-24T10:00:00Z") Instant to,
        @Schema(
                        description = "Up to here the spans reach: `to`, or five seconds ago",
                        examples = "2026-11-24T10:00:00Z")
                Instant knownUntil,
        @Schema(
                        description =
                                "Shorter spans are merged into MIXED ones; 0 where every one is told",
                        examples = "0")
                long resolutionSeconds,
        @Schema(
                        description =
                                "In order, without overlap, exactly from `from` to `knownUntil`; at"
                                        + " most 1,000")
                List<Span> spans,
        @Schema(description = "What happened, the earliest first; at most 500") List<Event> events,
        @Schema(description = "Whether there were more events", examples = "false")
                boolean moreEvents) {

    private static final double MS_PER_SECOND = 1000;

    /** A stretch of time. */
    @Schema(description = "Footage, or a gap with a reason. What does not apply is left out.")
    public record Span(
            @Schema(examples = "2026-11-24T08:00:00Z") Instant from,
            @Schema(examples = "2026-11-24T08:40:12.480Z") Instant to,
            @Schema(
                            description = "MIXED: both, too finely for the resolution",
                            enumeration = {"FOOTAGE", "GAP", "MIXED"},
                            examples = "GAP")
                    String kind,
            @Schema(
                            description =
                                    "Why there is no footage; of MIXED, why most of it is missing",
                            enumeration = {
                                "HIDDEN",
                                "NOT_YET",
                                "DELETED",
                                "DAMAGED",
                                "RECORDING_OFF",
                                "DEACTIVATED",
                                "SERVER_DOWN",
                                "NO_ROOM",
                                "REFUSED",
                                "OFFLINE",
                                "STARTING",
                                "NO_MEDIA",
                                "UNEXPLAINED"
                            },
                            examples = "RECORDING_OFF")
                    String reason,
            @Schema(examples = "Recording was switched off") String detail,
            @Schema(description = "Who decided it", examples = "anna") String by,
            @Schema(description = "Of MIXED, how much is footage", examples = "12.5")
                    Double recordedSeconds) {

        static Span of(TimelineSpan span) {
            return new Span(
                    span.from(),
                    span.to(),
                    span.kind().name(),
                    span.reason() == null ? null : span.reason().name(),
                    span.detail(),
                    span.by(),
                    recorded(span));
        }

        private static Double recorded(TimelineSpan span) {
            return switch (span.kind()) {
                case MIXED -> span.recordedMs() / MS_PER_SECOND;
                case FOOTAGE, GAP -> null;
            };
        }
    }

    /** Something that happened. */
    @Schema(
            description =
                    "A publication, a trouble of the stream, a bookmark, or footage that was altered")
    public record Event(
            @Schema(examples = "2026-11-24T08:12:00Z") Instant from,
            @Schema(description = "Left out while it lasts", examples = "2026-11-24T08:13:30Z")
                    Instant to,
            @Schema(
                            enumeration = {"SESSION", "TROUBLE", "BOOKMARK", "ALTERED"},
                            examples = "BOOKMARK")
                    String kind,
            @Schema(description = "Of the session, trouble, bookmark or recording", examples = "88")
                    long id,
            @Schema(description = "Of the trouble, or why the session ended", examples = "FPS_LOW")
                    String code,
            @Schema(
                            description = "Title of the bookmark, or what is wrong",
                            examples = "White van at the gate")
                    String text) {

        static Event of(TimelineMark mark) {
            return new Event(
                    mark.from(),
                    mark.to(),
                    mark.kind().name(),
                    mark.id(),
                    mark.code(),
                    mark.text());
        }
    }

    static Timeline of(CameraTimeline timeline) {
        return new Timeline(
                timeline.camera().value(),
                timeline.from(),
                timeline.to(),
                timeline.knownUntil(),
                timeline.resolution().toSeconds(),
                timeline.spans().stream().map(Span::of).toList(),
                timeline.marks().stream().map(Event::of).toList(),
                timeline.hasMoreMarks());
    }
}
