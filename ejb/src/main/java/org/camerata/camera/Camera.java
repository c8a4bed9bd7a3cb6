package org.camerata.camera;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camerata.access.AddressRanges;
import org.camerata.access.GroupName;
import org.camerata.shared.CameraId;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A device that publishes one or two streams, its {@linkplain CameraProfile profiles}.
 *
 * <p>Active or not, as people decide; online or not and recording or not, as the media plane
 * reports. Removed for good at the end: then it has no keys, but its row stays with its footage.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "camera")
@NamedQuery(
        name = "Camera.withSerialNumber",
        query =
                "select c.id from Camera c"
                        + " where c.serialNumber = :serialNumber and c.removedAt is null")
@NamedQuery(
        name = "Camera.withSerialNumbers",
        query =
                "select c from Camera c"
                        + " where c.serialNumber in :serialNumbers and c.removedAt is null")
@NamedQuery(
        name = "Camera.lives",
        query =
                "select c, p.id from Camera c join CameraProfile p on p.cameraId = c.id"
                        + " where c.id in :ids and p.kind = MAIN order by c.id")
@NamedQuery(
        name = "Camera.online",
        query =
                "update Camera c set c.onlineSince = :since, c.lastSeenAt = :since"
                        + " where c.onlineSince is null and c.id ="
                        + " (select p.cameraId from CameraProfile p"
                        + " where p.id = :profile and p.kind = MAIN)")
@NamedQuery(
        name = "Camera.offline",
        query =
                "update Camera c set c.onlineSince = null, c.lastSeenAt = :lastSeen where c.id ="
                        + " (select p.cameraId from CameraProfile p"
                        + " where p.id = :profile and p.kind = MAIN)")
@NamedQuery(
        name = "Camera.recordingSince",
        query = "update Camera c set c.recordingSince = :start where c.id = :camera")
@DynamicUpdate // what people decide is written beside what the media plane tells, not over it
class Camera {

    private static final String UTC = "UTC";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String serialNumber;
    private boolean active;
    private boolean recordingEnabled;
    private String make = "";
    private String model = "";
    private String site = "";
    private String location = "";
    private String notes = "";
    private String timeZone; // IANA name
    private String recordingSchedule; // null: at all times
    private String publisherRanges; // null: from anywhere
    private Instant createdAt;
    private Instant onlineSince; // null while nothing is published
    private Instant lastSeenAt;
    private Instant recordingSince; // null while no segment is open
    private Instant removedAt;

    @Version private int version;

    protected Camera() {} // JPA

    Camera(RegisterCamera command, Instant now) {
        this.name = command.name().strip();
        this.serialNumber = command.serialNumber().strip();
        this.recordingEnabled = !Boolean.FALSE.equals(command.recordingEnabled());
        this.active = true;
        this.timeZone = UTC;
        this.createdAt = now;
        describe(command.details());
    }

    void update(UpdateCamera command) {
        name = command.name().strip();
        serialNumber = command.serialNumber().strip();
        if (command.recordingEnabled() != null) {
            recordingEnabled = command.recordingEnabled();
        }
        describe(command.details());
    }

    /** Its tags are kept elsewhere. */
    private void describe(CameraDetails details) {
        make = told(details.make(), make);
        model = told(details.model(), model);
        site = told(details.site(), site);
        location = told(details.location(), location);
        notes = told(details.notes(), notes);
        timeZone = told(details.timeZone(), timeZone);
        if (details.recordingSchedule() != null) {
            recordingSchedule = nullIfEmpty(details.writtenSchedule());
        }
        if (details.publisherRanges() != null) {
            publisherRanges = nullIfEmpty(details.writtenRanges());
        }
    }

    private static String told(String said, String before) {
        return said == null ? before : said;
    }

    private static String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }

    void activate() {
        active = true;
    }

    void deactivate() {
        active = false;
    }

    void record(boolean enabled) {
        recordingEnabled = enabled;
    }

    void remove(Instant now) {
        active = false;
        removedAt = now;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isRecordingEnabled() {
        return recordingEnabled;
    }

    boolean isActive() {
        return active;
    }

    CameraId id() {
        return new CameraId(id);
    }

    String name() {
        return name;
    }

    /** From where its publishers may come. */
    AddressRanges publisherRanges() {
        return publisherRanges == null
                ? AddressRanges.ANY
                : AddressRanges.parse(List.of(publisherRanges.split(",")));
    }

    /** What its row alone says. */
    CameraView bareView() {
        return view(List.of(), null, List.of());
    }

    CameraView view(List<String> tags, Instant flappingSince, List<GroupName> groups) {
        return new CameraView(
                id,
                name,
                serialNumber,
                active,
                onlineSince == null ? CameraStatus.OFFLINE : CameraStatus.ONLINE,
                recordingEnabled,
                recordingSince != null,
                createdAt,
                onlineSince,
                lastSeenAt,
                flappingSince,
                details(tags),
                groups);
    }

    /** What people decided of it, for the audit log. */
    Map<String, ?> facts(List<String> tags) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", name);
        facts.put("serialNumber", serialNumber);
        facts.put("active", active);
        facts.put("recordingEnabled", recordingEnabled);
        CameraDetails details = details(tags);
        facts.put("make", details.make());
        facts.put("model", details.model());
        facts.put("site", details.site());
        facts.put("location", details.location());
        facts.put("notes", details.notes());
        facts.put("timeZone", details.timeZone());
        facts.put("recordingSchedule", details.recordingSchedule());
        facts.put("publisherRanges", details.publisherRanges());
        facts.put("tags", details.tags());
        return facts;
    }

    private CameraDetails details(List<String> tags) {
        return new CameraDetails(
                make,
                model,
                site,
                location,
                notes,
                timeZone,
                recordingSchedule == null ? "" : recordingSchedule,
                publisherRanges().texts(),
                tags);
    }

    /** What of it decides whether there is footage. */
    DecidedPlan.Plan plan() {
        return new DecidedPlan.Plan(active, recordingEnabled, recordingSchedule, timeZone);
    }

    /** As the media plane and the timeline see it. */
    CameraLife life(ProfileId main) {
        return new CameraLife(id(), name, main, ZoneId.of(timeZone), createdAt, removedAt);
    }

    CameraStream stream(CameraProfile profile, Instant now) {
        return new CameraStream(
                id(),
                name,
                profile.id(),
                profile.kind(),
                profile.streamName(),
                active && removedAt == null && profile.isEnabled(),
                recordingPlan(profile.kind()).covers(now));
    }

    /** Only what the main profile publishes is kept. */
    RecordingPlan recordingPlan(ProfileKind kind) {
        return new RecordingPlan(
                kind == ProfileKind.MAIN && recordingEnabled && removedAt == null,
                RecordingSchedule.parse(recordingSchedule),
                ZoneId.of(timeZone));
    }
}
