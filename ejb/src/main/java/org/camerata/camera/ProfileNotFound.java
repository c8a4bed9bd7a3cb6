package org.camerata.camera;

import org.camerata.shared.DomainException;

/** The camera has no small stream. */
public class ProfileNotFound extends DomainException {

    private static final long serialVersionUID = 1L;

    ProfileNotFound() {
        super(Kind.NOT_FOUND, "profile-not-found", "The camera has no such profile");
    }
}
