package org.camerata.playback;

import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Permission;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.recording.RecordingNotFound;
import org.camerata.recording.Recordings;

/** Hands out recordings: by signed path, and as MP4. */
@ApplicationScoped
public class Downloads {

    public static final Duration LIFETIME = Duration.ofHours(1);

    @Inject Recordings recordings;
    @Inject Mp4Cache files;
    @Inject UrlSignature signatures;
    @Inject SignedViewers viewers;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject PlayedOnce played;
    @Inject Clock clock;

    /**
     * Signs the path of a finished recording for the caller, who is asked for again whenever it is
     * used.
     *
     * @throws RecordingNotFound if there is none
     * @throws org.camerata.recording.RecordingStillOpen while it is being written
     */
    public SignedPath sign(long recordingId) {
        recordings.file(recordingId, RECORDING_VIEW);
        trail.recordAtOnce(event(AuditAction.RECORDING_URL_SIGNED, recordingId));
        String viewer = current.get().credential().viewer();
        Instant expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        long expires = expiresAt.getEpochSecond();
        String path =
                "/footage/%s/%d/%s/%d.mp4"
                        .formatted(
                                viewer,
                                expires,
                                signatures.of(text(viewer, recordingId, expires)),
                                recordingId);
        return new SignedPath(path, expiresAt);
    }

    /**
     * Opens a recording by what {@link #sign} gave out, if its viewer may still see it.
     *
     * @throws SignatureRejected if it was not signed here, its time is over, or its viewer has
     *     signed out
     */
    public Mp4File openSigned(String viewer, long recordingId, long expires, String signature) {
        viewers.admit(
                viewer,
                text(viewer, recordingId, expires),
                signature,
                Instant.ofEpochSecond(expires));
        return open(recordingId, RECORDING_VIEW, AuditAction.RECORDING_PLAYED);
    }

    /**
     * Opens a finished recording as MP4, to be taken out of the system.
     *
     * @throws RecordingNotFound if there is none
     * @throws org.camerata.recording.RecordingStillOpen while it is being written
     * @throws org.camerata.recording.FootageMissing if its file is gone
     * @throws NotPlayable if it holds nothing that an MP4 can carry
     */
    public Mp4File open(long recordingId) {
        return open(recordingId, RECORDING_EXPORT, AuditAction.RECORDING_DOWNLOADED);
    }

    /**
     * Opens a finished recording as MP4, to be watched here.
     *
     * @throws RecordingNotFound as {@link #open(long)}, and the rest likewise
     */
    public Mp4File play(long recordingId) {
        return open(recordingId, RECORDING_VIEW, AuditAction.RECORDING_PLAYED);
    }

    private Mp4File open(long recordingId, Permission permission, AuditAction action) {
        Mp4File file = files.get(recordings.file(recordingId, permission));
        played.record(event(action, recordingId), "recording " + recordingId); // or it stays closed
        return file;
    }

    private static AuditEvent event(AuditAction action, long recordingId) {
        return AuditEvent.done(action).on("recording", recordingId, null);
    }

    private static String text(String viewer, long recordingId, long expires) {
        return "footage " + viewer + " " + recordingId + " " + expires;
    }
}
