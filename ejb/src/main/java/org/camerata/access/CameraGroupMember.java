package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/** One camera in one group. */
@Entity
@IdClass(CameraGroupMember.Key.class)
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "camera_group_member")
@NamedQuery(
        name = "CameraGroupMember.groupsOf",
        query = "select m.groupId from CameraGroupMember m where m.cameraId = :camera")
@NamedQuery(
        name = "CameraGroupMember.camerasOf",
        query = "select m.cameraId from CameraGroupMember m where m.groupId = :group")
@NamedQuery(
        name = "CameraGroupMember.named",
        query =
                "select m.cameraId, g.id, g.name from CameraGroupMember m"
                        + " join CameraGroup g on g.id = m.groupId"
                        + " where m.cameraId in :cameras order by g.name, g.id")
@NamedQuery(
        name = "CameraGroupMember.countByGroup",
        query =
                "select m.groupId, count(m) from CameraGroupMember m, Camera c"
                        + " where m.groupId in :groups and c.id = m.cameraId and c.removedAt is null"
                        + " group by m.groupId")
class CameraGroupMember {

    /** Both ids together. */
    record Key(long groupId, long cameraId) {}

    @Id private long groupId;
    @Id private long cameraId;

    protected CameraGroupMember() {} // JPA

    CameraGroupMember(long groupId, long cameraId) {
        this.groupId = groupId;
        this.cameraId = cameraId;
    }
}
