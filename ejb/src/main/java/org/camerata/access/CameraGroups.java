package org.camerata.access;

import static org.camerata.access.Permission.CAMERA_READ;
import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.Conditions;
import org.camerata.shared.Cursor;
import org.camerata.shared.Page;
import org.camerata.shared.PageRequest;

/** Groups of cameras, for which access is granted. */
@Stateless
public class CameraGroups {

    /** Cameras of one group; more are all cameras. */
    public static final int MEMBER_COUNT_MAX = 10_000;

    static final String WHAT = "camera group";

    @Inject NamedRows rows;
    @Inject CameraGroupMembers members;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;

    /**
     * By name. Who manages access sees all groups, others those that something is granted to them
     * for.
     *
     * @param text part of a name; null for all
     */
    public Page<GroupView> list(String text, PageRequest request) {
        return list(() -> NamedRows.named(text), request);
    }

    /**
     * As {@link #list}, of those that cameras can be put into: all but the group of all cameras.
     */
    public Page<GroupView> joinable(String text, PageRequest request) {
        return list(() -> NamedRows.named(text).and("g.allCameras = false"), request);
    }

    private Page<GroupView> list(Supplier<Conditions> wanted, PageRequest request) {
        Set<Long> visible = visible();
        Page<CameraGroup> page =
                rows.list(
                        CameraGroup.class,
                        () -> wanted.get().and("g.id in :visible", "visible", visible),
                        request,
                        group -> new Cursor(group.name(), group.id()));
        Map<Long, Long> counts =
                members.counts(page.items().stream().map(CameraGroup::id).toList());
        return page.map(group -> view(group, counts));
    }

    /**
     * @throws NotThere if there is none, or not for the caller
     */
    public GroupView get(long id) {
        CameraGroup group = visibleGroup(id);
        return view(group, members.counts(List.of(id)));
    }

    /**
     * Ids of its cameras; empty for the group of all cameras.
     *
     * @throws NotThere if there is none, or not for the caller
     */
    public Set<Long> cameras(long id) {
        visibleGroup(id);
        return members.camerasOf(id);
    }

    /**
     * @throws NameTaken if another group has the name
     */
    public GroupView create(Naming naming) {
        guard.demand(USER_WRITE);
        rows.demandFree(CameraGroup.class, WHAT, naming.name(), NamedRows.NONE);
        CameraGroup group = new CameraGroup(naming);
        rows.add(group);
        trail.record(event(AuditAction.CAMERA_GROUP_CREATED, group).to(group.naming().facts()));
        return view(group, Map.of());
    }

    /**
     * @throws NotThere if there is none
     * @throws NameTaken if another group has the name
     * @throws InvalidAccess if it is the group of all cameras
     */
    public GroupView update(long id, Naming naming) {
        CameraGroup group = changeable(id);
        rows.demandFree(CameraGroup.class, WHAT, naming.name(), id);
        Map<String, ?> before = group.naming().facts();
        group.describe(naming);
        trail.record(
                event(AuditAction.CAMERA_GROUP_UPDATED, group)
                        .from(before)
                        .to(group.naming().facts()));
        changed.fire(new AccessChanged());
        return get(id);
    }

    /**
     * Makes these, and no others, the cameras of the group.
     *
     * @throws NotThere if there is no such group
     * @throws InvalidAccess if there is no such camera, or there are too many
     */
    public GroupView putCameras(long id, Set<Long> cameras) {
        CameraGroup group = changeable(id);
        if (cameras.size() > MEMBER_COUNT_MAX) {
            throw new InvalidAccess(
                    "cameraIds", "A group holds at most " + MEMBER_COUNT_MAX + " cameras");
        }
        Set<Long> before = members.camerasOf(id);
        Set<Long> newcomers = new HashSet<>(cameras);
        newcomers.removeAll(before); // which may be removed by now: their footage is still there
        List<Long> unknown = members.unknown(newcomers);
        if (!unknown.isEmpty()) {
            throw new InvalidAccess("cameraIds", "There is no camera " + unknown.get(0));
        }
        members.replace(id, cameras);
        trail.record(
                event(AuditAction.CAMERA_GROUP_UPDATED, group)
                        .from(Map.of("cameraIds", List.copyOf(new TreeSet<>(before))))
                        .to(Map.of("cameraIds", List.copyOf(new TreeSet<>(cameras)))));
        changed.fire(new AccessChanged());
        return get(id);
    }

    /**
     * Removes a group with all that was granted for it. Its cameras stay.
     *
     * @throws NotThere if there is none
     * @throws InvalidAccess if it is the group of all cameras
     */
    public void remove(long id) {
        CameraGroup group = changeable(id);
        trail.record(event(AuditAction.CAMERA_GROUP_REMOVED, group).from(group.naming().facts()));
        rows.remove(group);
        changed.fire(new AccessChanged());
    }

    /** Null stands for all. */
    private Set<Long> visible() {
        if (current.get().may(Permission.USER_READ)) {
            return null;
        }
        guard.demand(CAMERA_READ);
        return current.get().allowances().stream()
                .map(Allowance::groupId)
                .collect(Collectors.toSet());
    }

    private CameraGroup visibleGroup(long id) {
        Set<Long> visible = visible();
        return rows.find(CameraGroup.class, id)
                .filter(group -> visible == null || visible.contains(id))
                .orElseThrow(() -> new NotThere(WHAT));
    }

    private CameraGroup changeable(long id) {
        guard.demand(USER_WRITE);
        CameraGroup group = rows.lock(CameraGroup.class, id).orElseThrow(() -> new NotThere(WHAT));
        if (group.isAllCameras()) {
            throw new InvalidAccess("id", "The group of all cameras cannot be changed");
        }
        return group;
    }

    private static GroupView view(CameraGroup group, Map<Long, Long> counts) {
        return new GroupView(
                group.id(),
                group.name(),
                group.naming().description(),
                group.isAllCameras(),
                group.isAllCameras() ? null : counts.getOrDefault(group.id(), 0L));
    }

    private static AuditEvent event(AuditAction action, CameraGroup group) {
        return AuditEvent.done(action).on("camera-group", group.id(), group.name());
    }
}
