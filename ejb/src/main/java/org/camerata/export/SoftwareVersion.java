package org.camerata.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Name and version of this software, as a manifest tells them. */
@ApplicationScoped
class SoftwareVersion {

    @Inject
    @ConfigProperty(name = "camerata.version", defaultValue = "of unknown version")
    String version;

    String text() {
        return "Camerata " + version;
    }
}
