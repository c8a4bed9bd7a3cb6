package org.camerata.camera;

/** How a list of cameras is sorted; equal ones by name, then by id. */
public record CameraSort(Key key, boolean descending) {

    public static final CameraSort BY_NAME = new CameraSort(Key.NAME, false);

    /** What a list is sorted by. */
    public enum Key {
        NAME,
        SITE,
        /** Who was never seen comes first. */
        LAST_SEEN,
        CREATED,
        /** Inactive, offline, online. */
        STATUS
    }
}
