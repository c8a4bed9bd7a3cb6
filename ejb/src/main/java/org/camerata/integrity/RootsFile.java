package org.camerata.integrity;

import static org.camerata.access.Permission.SYSTEM_READ;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Writer;
import org.camerata.access.Guard;

/** Hands out the latest roots, to be kept elsewhere. */
@Stateless
public class RootsFile {

    @Inject RootsText text;
    @Inject Guard guard;

    /** Writes {@code roots.json}: docs/ref/export-format.md. */
    public void write(Writer target) {
        guard.demand(SYSTEM_READ);
        text.write(target);
    }
}
