package org.camerata.bookmark;

import static org.camerata.access.Permission.CAMERA_WRITE;
import static org.camerata.access.Permission.RECORDING_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.camera.CameraStreams;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Marks of footage: whoever may see it may mark it, and sees what others marked. */
@Stateless
public class Bookmarks {

    public static final int BOOKMARK_COUNT_MAX = 10_000; // of one camera

    @Inject BookmarkRows rows;
    @Inject CameraStreams cameras;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject Clock clock;

    /**
     * The newest footage first.
     *
     * @throws CameraNotFound if there is no such camera
     */
    public Page<BookmarkView> list(BookmarkFilter filter, PageRequest page) {
        cameras.get(filter.camera());
        Instant since = guard.demandSince(RECORDING_VIEW, filter.camera());
        return rows.list(filter, since, page).map(Bookmark::view);
    }

    /**
     * @throws BookmarkNotFound if the camera has none such
     */
    public BookmarkView get(CameraId camera, long id) {
        guard.demand(RECORDING_VIEW, camera);
        Bookmark bookmark =
                rows.find(id).filter(one -> one.isOf(camera)).orElseThrow(BookmarkNotFound::new);
        demandVisible(camera, bookmark.startedAt());
        return bookmark.view();
    }

    /**
     * @throws CameraNotFound if there is no such camera
     * @throws InvalidBookmark if the camera has too many
     */
    public BookmarkView create(CameraId camera, BookmarkTerms terms) {
        cameras.get(camera);
        guard.demand(RECORDING_VIEW, camera);
        demandVisible(camera, terms.from());
        if (rows.count(camera) >= BOOKMARK_COUNT_MAX) {
            throw new InvalidBookmark(
                    "cameraId", "A camera has at most " + BOOKMARK_COUNT_MAX + " bookmarks");
        }
        Bookmark bookmark = new Bookmark(camera, terms, current.get().user(), clock.instant());
        rows.add(bookmark);
        trail.record(event(AuditAction.BOOKMARK_CREATED, bookmark).to(terms.facts()));
        return bookmark.view();
    }

    /**
     * @throws BookmarkNotFound if the camera has none such
     * @throws org.camerata.access.NotAllowed if it is somebody else's, and the caller may not
     *     change the camera
     */
    public BookmarkView update(CameraId camera, long id, BookmarkTerms terms) {
        Bookmark bookmark = changeable(camera, id);
        demandVisible(camera, terms.from());
        Map<String, ?> before = bookmark.terms().facts();
        bookmark.change(terms, clock.instant());
        trail.record(event(AuditAction.BOOKMARK_UPDATED, bookmark).from(before).to(terms.facts()));
        return bookmark.view();
    }

    /**
     * @throws BookmarkNotFound if the camera has none such
     * @throws org.camerata.access.NotAllowed as of {@link #update}
     */
    public void remove(CameraId camera, long id) {
        Bookmark bookmark = changeable(camera, id);
        trail.record(event(AuditAction.BOOKMARK_REMOVED, bookmark).from(bookmark.terms().facts()));
        rows.remove(bookmark);
    }

    private Bookmark changeable(CameraId camera, long id) {
        guard.demand(RECORDING_VIEW, camera);
        Bookmark bookmark =
                rows.lock(id).filter(one -> one.isOf(camera)).orElseThrow(BookmarkNotFound::new);
        demandVisible(camera, bookmark.startedAt());
        if (!bookmark.isBy(current.get().user().id())) {
            guard.demand(CAMERA_WRITE, camera);
        }
        return bookmark;
    }

    private void demandVisible(CameraId camera, Instant footage) {
        guard.demand(RECORDING_VIEW, camera, footage, BookmarkNotFound::new);
    }

    private static AuditEvent event(AuditAction action, Bookmark bookmark) {
        return AuditEvent.done(action).on("bookmark", bookmark.id(), bookmark.terms().title());
    }
}
