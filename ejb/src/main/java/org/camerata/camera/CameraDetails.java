package org.camerata.camera;

import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.camerata.access.AddressRanges;
import org.camerata.shared.PlainText;

/**
 * What is written down of a camera beside its name and serial number. In a command null leaves a
 * value as it is, and an empty one takes it away; in a view nothing is null.
 *
 * @param timeZone an IANA name: the schedule's, and that of times shown
 * @param recordingSchedule as {@link RecordingSchedule} reads it; empty: at all times
 * @param publisherRanges as {@link AddressRanges} reads them; empty: from anywhere
 * @param tags at most {@value CameraTag#COUNT_MAX}, kept in lower case
 */
public record CameraDetails(
        @Size(max = MAKE_LENGTH_MAX) @PlainText(blank = true) String make,
        @Size(max = MAKE_LENGTH_MAX) @PlainText(blank = true) String model,
        @Size(max = SITE_LENGTH_MAX) @PlainText(blank = true) String site,
        @Size(max = LOCATION_LENGTH_MAX) @PlainText(blank = true) String location,
        @Size(max = NOTES_LENGTH_MAX) @PlainText(blank = true, multiline = true) String notes,
        String timeZone,
        String recordingSchedule,
        List<String> publisherRanges,
        List<String> tags) {

    public static final int MAKE_LENGTH_MAX = 64; // characters, also of the model
    public static final int SITE_LENGTH_MAX = 100; // characters
    public static final int LOCATION_LENGTH_MAX = 200; // characters
    public static final int NOTES_LENGTH_MAX = 2000; // characters

    /** Leaves everything as it is. */
    public static final CameraDetails UNCHANGED =
            new CameraDetails(null, null, null, null, null, null, null, null, null);

    public CameraDetails {
        make = stripped(make);
        model = stripped(model);
        site = stripped(site);
        location = stripped(location);
        notes = stripped(notes);
        timeZone = stripped(timeZone);
        recordingSchedule = stripped(recordingSchedule);
        publisherRanges = publisherRanges == null ? null : List.copyOf(publisherRanges);
        tags = tags == null ? null : tags.stream().map(CameraTag::normal).toList();
    }

    /** The same but for the tags. */
    public CameraDetails withTags(List<String> other) {
        return new CameraDetails(
                make,
                model,
                site,
                location,
                notes,
                timeZone,
                recordingSchedule,
                publisherRanges,
                other);
    }

    /**
     * @throws InvalidCamera if a value cannot be, the first of those that cannot
     */
    void demandValid() {
        objections()
                .forEach(
                        (field, rule) -> {
                            throw new InvalidCamera(field, rule);
                        });
    }

    /** What cannot be beyond what the annotations say: a rule for each such field. */
    public Map<String, String> objections() {
        Map<String, String> objections = new LinkedHashMap<>();
        if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
            objections.put("timeZone", "must be an IANA time zone such as Europe/Berlin");
        }
        object(objections, "recordingSchedule", () -> RecordingSchedule.parse(recordingSchedule));
        object(objections, "publisherRanges", this::addressRanges);
        if (tags != null) {
            CameraTag.objection(tags).ifPresent(rule -> objections.put("tags", rule));
        }
        return objections;
    }

    /** In the one way in which it is kept; empty: at all times. */
    String writtenSchedule() {
        return RecordingSchedule.parse(recordingSchedule).toString();
    }

    /** In the one way in which they are kept. */
    String writtenRanges() {
        return String.join(",", addressRanges().texts());
    }

    /** In order, each once. */
    List<String> writtenTags() {
        return List.copyOf(new TreeSet<>(tags));
    }

    private AddressRanges addressRanges() {
        return AddressRanges.parse(publisherRanges == null ? List.of() : publisherRanges);
    }

    private static void object(Map<String, String> objections, String field, Runnable parsing) {
        try {
            parsing.run();
        } catch (IllegalArgumentException e) {
            objections.put(field, "is not valid. " + e.getMessage());
        }
    }

    private static String stripped(String text) {
        return text == null ? null : text.strip();
    }
}
