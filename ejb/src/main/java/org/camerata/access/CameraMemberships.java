package org.camerata.access;

import static org.camerata.access.Permission.USER_WRITE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camerata.audit.AuditAction;
import org.camerata.audit.AuditEvent;
import org.camerata.audit.AuditTrail;
import org.camerata.shared.CameraId;
import org.camerata.shared.CameraNotFound;

/** Which groups cameras are in, camera by camera. Who changes it changes who may do what. */
@Stateless
public class CameraMemberships {

    /** Groups of one camera that are set at once. */
    public static final int GROUP_COUNT_MAX = 200;

    @Inject NamedRows rows;
    @Inject CameraGroupMembers members;
    @Inject Guard guard;
    @Inject CurrentCaller current;
    @Inject AuditTrail trail;
    @Inject Event<AccessChanged> changed;

    /** By camera, each in order of name; those groups only that exist for the caller. */
    public Map<Long, List<GroupName>> of(Collection<Long> cameras) {
        Caller caller = current.get();
        Set<Long> granted =
                caller.allowances().stream().map(Allowance::groupId).collect(Collectors.toSet());
        return members.named(cameras).stream()
                .filter(
                        row ->
                                caller.may(Permission.USER_READ)
                                        || granted.contains(row.group().id()))
                .collect(
                        Collectors.groupingBy(
                                CameraGroupMembers.Named::camera,
                                Collectors.mapping(
                                        CameraGroupMembers.Named::group, Collectors.toList())));
    }

    /**
     * Makes these, and no others, the groups of a camera.
     *
     * @throws CameraNotFound if there is no such camera
     * @throws NotThere if there is no such group
     * @throws InvalidAccess if one of them is the group of all cameras
     */
    public void put(CameraId camera, Set<Long> groups) {
        demandThere(camera);
        putAll(Map.of(camera, groups));
    }

    /**
     * As {@link #put} for many cameras, which must be there.
     *
     * @throws NotThere if there is no such group
     * @throws InvalidAccess if one of them is the group of all cameras, or it is full
     */
    public void putAll(Map<CameraId, Set<Long>> groups) {
        guard.demand(USER_WRITE);
        Map<Long, Set<Long>> before = members.groupsOf(groups.keySet());
        Map<Long, List<CameraId>> left = new TreeMap<>();
        Map<Long, List<CameraId>> joined = new TreeMap<>();
        groups.forEach(
                (camera, wanted) -> {
                    Set<Long> held = before.getOrDefault(camera.value(), Set.of());
                    collect(left, camera, held, wanted);
                    collect(joined, camera, wanted, held);
                });
        left.forEach(this::leave);
        joined.forEach(this::join);
    }

    private static void collect(
            Map<Long, List<CameraId>> byGroup, CameraId camera, Set<Long> these, Set<Long> but) {
        these.stream()
                .filter(group -> !but.contains(group))
                .forEach(
                        group ->
                                byGroup.computeIfAbsent(group, any -> new ArrayList<>())
                                        .add(camera));
    }

    /** The groups of these names that cameras may join; names that none has are left out. */
    public List<GroupName> joinable(Collection<String> names) {
        return members.joinable(names);
    }

    /**
     * Nothing where it is in the group already.
     *
     * @throws CameraNotFound if there is no such camera
     * @throws NotThere if there is no such group
     * @throws InvalidAccess if it is the group of all cameras, or it is full
     */
    public void add(long group, CameraId camera) {
        guard.demand(USER_WRITE);
        demandThere(camera);
        if (!members.groupsOf(camera).contains(group)) {
            join(group, List.of(camera));
        }
    }

    /**
     * Nothing where it is not in the group.
     *
     * @throws CameraNotFound if there is no such camera
     * @throws NotThere if there is no such group
     */
    public void remove(long group, CameraId camera) {
        guard.demand(USER_WRITE);
        demandThere(camera);
        changeable(group);
        if (members.groupsOf(camera).contains(group)) {
            leave(group, List.of(camera));
        }
    }

    private void join(long id, List<CameraId> cameras) {
        CameraGroup group = changeable(id);
        if (members.camerasOf(id).size() + cameras.size() > CameraGroups.MEMBER_COUNT_MAX) {
            throw new InvalidAccess(
                    "groupId",
                    "A group holds at most " + CameraGroups.MEMBER_COUNT_MAX + " cameras");
        }
        cameras.forEach(camera -> members.add(id, camera));
        trail.record(event(group).to(Map.of("addedCameraIds", values(cameras))));
        changed.fire(new AccessChanged());
    }

    private void leave(long id, List<CameraId> cameras) {
        CameraGroup group = changeable(id);
        cameras.forEach(camera -> members.remove(id, camera));
        trail.record(event(group).from(Map.of("removedCameraIds", values(cameras))));
        changed.fire(new AccessChanged());
    }

    private static List<Long> values(List<CameraId> cameras) {
        return cameras.stream().map(CameraId::value).toList();
    }

    private void demandThere(CameraId camera) {
        if (!members.unknown(List.of(camera.value())).isEmpty()) {
            throw new CameraNotFound();
        }
    }

    private CameraGroup changeable(long id) {
        CameraGroup group =
                rows.lock(CameraGroup.class, id).orElseThrow(() -> new NotThere(CameraGroups.WHAT));
        if (group.isAllCameras()) {
            throw new InvalidAccess("groupId", "The group of all cameras cannot be changed");
        }
        return group;
    }

    private static AuditEvent event(CameraGroup group) {
        return AuditEvent.done(AuditAction.CAMERA_GROUP_UPDATED)
                .on("camera-group", group.id(), group.name());
    }
}
