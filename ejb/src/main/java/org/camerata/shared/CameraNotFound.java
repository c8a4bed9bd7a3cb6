package org.camerata.shared;

/** There is no such camera, or not any more. */
public class CameraNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    public CameraNotFound() {
        super(Kind.NOT_FOUND, "camera-not-found", "There is no such camera");
    }
}
