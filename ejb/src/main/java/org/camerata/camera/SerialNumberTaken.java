package org.camerata.camera;

import org.camerata.shared.DomainException;

/** Another camera has this serial number. */
public class SerialNumberTaken extends DomainException {

    private static final long serialVersionUID = 1L;

    SerialNumberTaken() {
        super(Kind.CONFLICT, "serial-number-taken", "Another camera has this serial number");
    }
}
