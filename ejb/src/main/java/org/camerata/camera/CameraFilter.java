package org.camerata.camera;

/**
 * Which cameras; null where it does not matter.
 *
 * @param text part of the name or of the serial number, without regard to case
 */
public record CameraFilter(String text, Boolean active, CameraStatus status) {

    public static final CameraFilter ALL = new CameraFilter(null, null, null);
}
