package org.camerata.wall;

import static org.camerata.access.Permission.LIVE_VIEW;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.camerata.access.CurrentCaller;
import org.camerata.access.Guard;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.CameraId;

/** The caller's own layouts; anybody else's do not exist for them. */
@Stateless
public class WallLayouts {

    public static final int LAYOUT_COUNT_MAX = 50; // of one user

    @Inject WallLayoutRows rows;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;

    /** By name. */
    public List<WallLayoutView> list() {
        guard.demand(LIVE_VIEW);
        return rows.ofUser(user(), LAYOUT_COUNT_MAX).stream().map(this::view).toList();
    }

    /**
     * @throws WallLayoutNameTaken if another layout of theirs has the name
     * @throws InvalidWallLayout if they may not view one of the cameras, or have too many layouts
     */
    public WallLayoutView create(WallLayoutTerms terms) {
        guard.demand(LIVE_VIEW);
        demandPossible(terms, WallLayoutRows.NONE);
        if (rows.ofUser(user(), LAYOUT_COUNT_MAX).size() == LAYOUT_COUNT_MAX) {
            throw new InvalidWallLayout(
                    "name", "You have " + LAYOUT_COUNT_MAX + " layouts already: remove one first");
        }
        WallLayout layout = new WallLayout(user(), terms);
        rows.add(layout);
        trail.record(event(AuditAction.WALL_LAYOUT_CREATED, layout).to(terms.facts()));
        return view(layout);
    }

    /**
     * Arranges a layout anew.
     *
     * @throws WallLayoutNotFound if they have none such
     * @throws WallLayoutNameTaken if another layout of theirs has the name
     * @throws InvalidWallLayout if they may not view one of the cameras
     */
    public WallLayoutView update(long id, WallLayoutTerms terms) {
        WallLayout layout = own(id);
        demandPossible(terms, id);
        Map<String, ?> before = layout.terms().facts();
        layout.arrange(terms);
        trail.record(event(AuditAction.WALL_LAYOUT_UPDATED, layout).from(before).to(terms.facts()));
        return view(layout);
    }

    /**
     * @throws WallLayoutNotFound if they have none such
     */
    public void remove(long id) {
        WallLayout layout = own(id);
        trail.record(event(AuditAction.WALL_LAYOUT_REMOVED, layout).from(layout.terms().facts()));
        rows.remove(layout);
    }

    private WallLayout own(long id) {
        guard.demand(LIVE_VIEW);
        return rows.lock(id)
                .filter(layout -> layout.belongsTo(user()))
                .orElseThrow(WallLayoutNotFound::new);
    }

    private void demandPossible(WallLayoutTerms terms, long id) {
        for (long camera : terms.cameraIds()) {
            if (!mayView(camera)) {
                throw new InvalidWallLayout("cameraIds", "There is no camera " + camera);
            }
        }
        if (rows.isTaken(user(), terms.name(), id)) {
            throw new WallLayoutNameTaken();
        }
    }

    private WallLayoutView view(WallLayout layout) {
        WallLayoutTerms terms = layout.terms();
        return new WallLayoutView(
                layout.id(),
                terms.name(),
                terms.tiles(),
                terms.cameraIds().stream().filter(this::mayView).toList(),
                terms.tourSeconds());
    }

    private boolean mayView(long camera) {
        return guard.may(LIVE_VIEW, new CameraId(camera));
    }

    private long user() {
        return current.get().user().id();
    }

    private static AuditEvent event(AuditAction action, WallLayout layout) {
        return AuditEvent.done(action).on("wall-layout", layout.id(), layout.terms().name());
    }
}
