package org.camerata.camera;

/**
 * Cameras that another context picks out by what only it knows of them.
 *
 * @param ids JPQL that selects their ids from rows of that context; never made of what callers say
 * @param meant whether these are meant, or all others
 */
public record CameraChoice(String ids, boolean meant) {

    /** A condition on the camera {@code c}. */
    String condition() {
        return "c.id " + (meant ? "in (" : "not in (") + ids + ")";
    }
}
