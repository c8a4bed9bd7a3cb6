package org.camerata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Cameras for which the same is granted. */
@Entity
@SuppressWarnings("UnusedVariable") // JPA reads the fields
@Table(name = "camera_group")
@NamedQuery(
        name = "CameraGroup.named",
        query = "select g.id from CameraGroup g where g.name = :name and g.id <> :id")
@NamedQuery(
        name = "CameraGroup.joinable",
        query =
                "select new org.camerata.access.GroupName(g.id, g.name) from CameraGroup g"
                        + " where g.name in :names and g.allCameras = false")
class CameraGroup {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String name;
    private String description;
    private boolean allCameras;

    @Version private int version;

    protected CameraGroup() {} // JPA

    CameraGroup(Naming naming) {
        describe(naming);
    }

    final void describe(Naming naming) {
        name = naming.name();
        description = naming.description();
    }

    /** Whether it is the one that holds every camera. */
    boolean isAllCameras() {
        return allCameras;
    }

    long id() {
        return id;
    }

    String name() {
        return name;
    }

    Naming naming() {
        return new Naming(name, description);
    }
}
