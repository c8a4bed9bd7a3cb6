package org.camerata.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.camerata.access.CurrentCaller;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.playback.PlayedOnce;
import org.camerata.playback.SignedPath;
import org.camerata.playback.SignedViewers;
import org.camerata.playback.UrlSignature;

/** Hands out the files of exports, and writes down to whom. */
@ApplicationScoped
public class ExportDownloads {

    /** A download of a night may be broken off and go on under the same path. */
    public static final Duration LIFETIME = Duration.ofHours(12);

    @Inject Exports exports;
    @Inject UrlSignature signatures;
    @Inject SignedViewers viewers;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject PlayedOnce once;
    @Inject Clock clock;

    /**
     * The file of an export; whoever goes on with a download does not download again.
     *
     * @throws ExportNotFound as {@link Exports#file}, and the rest likewise
     */
    public ExportFile open(long id) {
        ExportFile file = exports.file(id);
        once.record(event(AuditAction.EXPORT_DOWNLOADED, id), "export " + id); // or it stays closed
        return file;
    }

    /**
     * One MP4 of an export.
     *
     * @param number from 1
     * @throws ExportNotFound as {@link Exports#part}, and the rest likewise
     */
    public ExportedMp4 openPart(long id, int number) {
        ExportedMp4 mp4 = exports.part(id, number);
        once.record(event(AuditAction.EXPORT_PLAYED, id), "export " + id + "/" + number);
        return mp4;
    }

    /**
     * Signs the path of an export's file for the caller, who is asked for again whenever it is
     * used.
     *
     * @throws ExportNotFound as {@link Exports#file}, and the rest likewise
     */
    public SignedPath sign(long id) {
        ExportFile file = exports.file(id);
        trail.recordAtOnce(event(AuditAction.EXPORT_URL_SIGNED, id));
        String viewer = current.get().credential().viewer();
        Instant expiresAt = clock.instant().plus(LIFETIME).truncatedTo(ChronoUnit.SECONDS);
        long expires = expiresAt.getEpochSecond();
        String signature = signatures.of(text(viewer, id, expires));
        return new SignedPath(
                "/footage/export/%s/%d/%d/%s/%s"
                        .formatted(viewer, id, expires, signature, file.fileName()),
                expiresAt);
    }

    /**
     * Opens a file by what {@link #sign} gave out, if its viewer may still have it.
     *
     * @throws org.camerata.playback.SignatureRejected if it was not signed here, its time is over,
     *     or its viewer has signed out
     */
    public ExportFile openSigned(String viewer, long id, long expires, String signature) {
        viewers.admit(viewer, text(viewer, id, expires), signature, Instant.ofEpochSecond(expires));
        return open(id);
    }

    private static AuditEvent event(AuditAction action, long id) {
        return AuditEvent.done(action).on("export", id, null);
    }

    private static String text(String viewer, long id, long expires) {
        return "export " + viewer + " " + id + " " + expires;
    }
}
