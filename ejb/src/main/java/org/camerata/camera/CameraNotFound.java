package org.camerata.camera;

import org.camerata.shared.DomainException;

/** There is no such camera, or not any more. */
public class CameraNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    CameraNotFound() {
        super(Kind.NOT_FOUND, "camera-not-found", "There is no such camera");
    }
}
