package org.camerata.export;

import static org.camerata.access.Permission.RECORDING_EXPORT;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Footage that people take out of the system, for who may. */
@Stateless
public class Exports {

    /** Of one user, that wait or are being made. */
    public static final int UNFINISHED_OF_USER_MAX = 20;

    /** Of all users. */
    public static final int UNFINISHED_COUNT_MAX = 500;

    @Inject ExportRows rows;
    @Inject ExportFolder folder;
    @Inject ExportDoor door;
    @Inject CameraStreams cameras;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject Event<ExportChanged> changed;
    @Inject Event<ExportRemoved> removed;
    @Inject Clock clock;

    /**
     * Asks for an export, which is made in the background.
     *
     * @throws InvalidExport if all of it is still to come
     * @throws org.camerata.shared.CameraNotFound if there is no such camera
     * @throws org.camerata.access.NotAllowed if the caller may not see or export its footage
     * @throws TooManyExports if too many wait already
     */
    public ExportView request(ExportTerms asked) {
        Instant now = clock.instant();
        List<String> names = new ArrayList<>();
        for (CameraId camera : asked.cameras()) {
            guard.demand(RECORDING_VIEW, camera);
            guard.demand(RECORDING_EXPORT, camera);
            names.add(cameras.get(camera).cameraName());
        }
        ExportTerms terms = asked.until(now);
        demandRoomInQueue();
        FootageExport export = new FootageExport(terms, current.get().user(), now);
        rows.add(export, names, terms);
        trail.record(event(AuditAction.EXPORT_REQUESTED, export.id()).to(terms.facts()));
        changed.fire(export.changed());
        return view(export);
    }

    /**
     * The newest first: the caller's own, or all for who may export all cameras (X4).
     *
     * @param state null for all
     */
    public Page<ExportView> list(ExportState state, PageRequest page) {
        guard.demand(RECORDING_EXPORT);
        Long owner = door.seesAll() ? null : Long.valueOf(current.get().user().id());
        return rows.list(owner, state, page);
    }

    /**
     * @throws ExportNotFound if there is none
     */
    public ExportView get(long id) {
        return view(door.visible(rows.find(id)));
    }

    /**
     * Removes an export and its file, or breaks it off while it is being made.
     *
     * @throws ExportNotFound if there is none
     */
    public void remove(long id) {
        FootageExport export = door.visible(rows.lock(id));
        try {
            folder.remove(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        removed.fire(export.removed());
        rows.remove(export);
        trail.record(event(AuditAction.EXPORT_REMOVED, id));
    }

    /**
     * What is needed to send the file of an export, for who may still export all of it.
     *
     * @throws ExportNotFound if there is none
     * @throws ExportNotReady if it has no file
     * @throws org.camerata.access.NotAllowed if the caller may not export the footage any more
     */
    public ExportFile file(long id) {
        door.open(rows.find(id), rows.cameras(id));
        return new ExportFile(id, ExportFolder.name(id), "camerata-export-" + id + ".zip");
    }

    /**
     * An MP4 in the file of an export, for who may still export all of it.
     *
     * @param number from 1
     * @throws ExportNotFound if there is none
     * @throws ExportNotReady if it has no file
     * @throws org.camerata.access.NotAllowed if the caller may not export the footage any more
     */
    public ExportedMp4 part(long id, int number) {
        door.open(rows.find(id), rows.cameras(id));
        ExportPart part = rows.part(id, number).orElseThrow(ExportNotFound::new);
        return new ExportedMp4(
                folder.file(id),
                part.offsetBytes(),
                part.sizeBytes(),
                part.sha256(),
                part.file().replace('/', '-'));
    }

    private void demandRoomInQueue() {
        if (rows.countUnfinished(current.get().user().id()) >= UNFINISHED_OF_USER_MAX) {
            throw new TooManyExports(
                    UNFINISHED_OF_USER_MAX + " of your exports wait already; try again later");
        }
        if (rows.countUnfinished(null) >= UNFINISHED_COUNT_MAX) {
            throw new TooManyExports("Too many exports wait already; try again later");
        }
    }

    private ExportView view(FootageExport export) {
        return export.view(rows.cameras(export.id()), rows.parts(export.id()));
    }

    private static AuditEvent event(AuditAction action, long id) {
        return AuditEvent.done(action).on("export", id, null);
    }
}
