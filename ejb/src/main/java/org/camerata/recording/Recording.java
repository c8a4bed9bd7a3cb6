package org.camerata.recording;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.camerata.media.FlvFacts;
import org.camerata.shared.CameraId;

/**
 * One recorded file of one camera.
 *
 * <p>OPEN while nginx writes it, COMPLETE once its facts are known, MISSING if its file is gone,
 * GARBAGE once it may go. The row outlives the file (R2): a file without a row could neither be
 * found nor deleted.
 */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "recording")
@NamedQuery(
        name = "Recording.inState",
        query = "select r from Recording r where r.state = :state and r.id > :after order by r.id")
@NamedQuery(
        name = "Recording.byIncomingName",
        query = "select r from Recording r where r.incomingName = :name")
@NamedQuery(
        name = "Recording.openOfCamera",
        query =
                "select min(r.startedAt) from Recording r"
                        + " where r.cameraId = :camera and r.state = OPEN and r.wanted = true")
@NamedQuery(
        name = "Recording.knownPaths",
        query = "select r.filePath from Recording r where r.filePath in :paths")
class Recording {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long cameraId;
    private Long sessionId; // null where the file was adopted
    private String filePath; // relative to the volume
    private String incomingName; // null once it lies at filePath
    private Instant startedAt;
    private Instant endedAt; // null while OPEN
    private Long durationMs; // null while OPEN
    private Long sizeBytes; // null while OPEN
    private String sha256; // null while OPEN
    private boolean wanted;
    private boolean truncated; // its file ends in bytes that belong to no frame

    @Enumerated(EnumType.STRING)
    private RecordingState state;

    @Enumerated(EnumType.STRING)
    private Tier tier;

    private String videoCodec;
    private String audioCodec;
    private Integer widthPixels;
    private Integer heightPixels;

    @Version private int version;

    protected Recording() {} // JPA

    Recording(CameraId camera, Long session, Path file, String incomingName, Instant startedAt) {
        if (file.isAbsolute()) {
            throw new IllegalArgumentException("path must be relative to its volume: " + file);
        }
        this.cameraId = camera.value();
        this.sessionId = session;
        this.filePath = file.toString();
        this.incomingName = incomingName;
        this.startedAt = startedAt;
        this.state = RecordingState.OPEN;
        this.tier = Tier.HOT;
        this.wanted = true;
    }

    /** It began although the camera was not to be recorded; it goes as soon as it is finished. */
    void unwanted() {
        wanted = false;
    }

    void complete(SegmentFacts facts) {
        require(RecordingState.OPEN);
        FlvFacts media = facts.media();
        startedAt = facts.startedAt(startedAt);
        endedAt = facts.endedAt(startedAt);
        durationMs = media.duration().toMillis();
        sizeBytes = media.fileBytes();
        sha256 = facts.sha256();
        videoCodec = media.videoCodec() == null ? null : media.videoCodec().name();
        audioCodec = media.audioCodec() == null ? null : media.audioCodec().name();
        widthPixels = media.width() == 0 ? null : media.width();
        heightPixels = media.height() == 0 ? null : media.height();
        truncated = media.truncated();
        incomingName = null;
        state = wanted ? RecordingState.COMPLETE : RecordingState.GARBAGE;
    }

    /** Whether nothing of its file is known behind some byte. */
    boolean isCut() {
        return state == RecordingState.COMPLETE && truncated;
    }

    /** Its file was read once more, and on behind damage. */
    SegmentFacts readAgain(FlvFacts media) {
        durationMs = media.duration().toMillis();
        truncated = media.truncated();
        return new SegmentFacts(media, endedAt, sha256);
    }

    /**
     * Its file is gone; what is known stays (R2). Of GARBAGE that was to be expected.
     *
     * @param until when it was last known to be there, for one that was OPEN
     */
    void miss(Instant until) {
        if (state == RecordingState.GARBAGE) {
            return;
        }
        if (state == RecordingState.OPEN) {
            endedAt = until.isBefore(startedAt) ? startedAt : until;
            sizeBytes = 0L;
            incomingName = null;
        }
        state = RecordingState.MISSING;
    }

    /** Its file is back; false if it is not the one that was missing. */
    boolean restore(long foundBytes) {
        if (state != RecordingState.MISSING || sha256 == null || sizeBytes != foundBytes) {
            return false;
        }
        state = RecordingState.COMPLETE;
        return true;
    }

    /**
     * @throws RecordingStillOpen while nginx writes it
     */
    void discard() {
        if (state == RecordingState.OPEN) {
            throw new RecordingStillOpen();
        }
        state = RecordingState.GARBAGE;
    }

    private void require(RecordingState expected) {
        if (state != expected) {
            throw new IllegalStateException(filePath + " is " + state + ", not " + expected);
        }
    }

    Long id() {
        return id;
    }

    CameraId camera() {
        return new CameraId(cameraId);
    }

    Path file() {
        return Path.of(filePath);
    }

    String incomingName() {
        return incomingName;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** Null while it is OPEN. */
    Instant endedAt() {
        return endedAt;
    }

    RecordingState state() {
        return state;
    }

    SegmentFile segmentFile() {
        return new SegmentFile(id, file(), state);
    }

    /** Empty before it is COMPLETE, and if its file is gone. */
    Optional<FinishedSegment> finished() {
        return state == RecordingState.COMPLETE && sha256 != null
                ? Optional.of(
                        new FinishedSegment(
                                id, camera(), file(), startedAt, endedAt, sizeBytes, sha256))
                : Optional.empty();
    }

    FootageSegment footage() {
        return new FootageSegment(id, camera(), file(), incomingName, startedAt, endedAt);
    }

    /**
     * What stays of it.
     *
     * @param actor who acts now; only a {@link RemovalReason#USER} counts as somebody
     */
    Removal removal(RemovalReason why, Instant now, String actor) {
        boolean wasWanted = wanted || why != RemovalReason.EMPTY;
        return new Removal(
                cameraId,
                startedAt,
                endedAt,
                now,
                wasWanted ? why : RemovalReason.NOT_WANTED,
                why == RemovalReason.USER ? actor : null);
    }

    RecordingView view(String cameraName) {
        return new RecordingView(
                id,
                cameraId,
                cameraName,
                startedAt,
                endedAt,
                durationMs == null ? null : durationMs / 1000.0,
                sizeBytes,
                tier,
                state,
                sha256);
    }
}
