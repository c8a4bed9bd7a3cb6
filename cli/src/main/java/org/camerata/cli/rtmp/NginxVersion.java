package org.camerata.cli.rtmp;

import java.time.Duration;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Packages.DebianPackage;

/** The nginx that is installed, with all that it was built with. */
final class NginxVersion {

    private static final Duration QUICK = Duration.ofSeconds(20);

    private NginxVersion() {}

    /** Differs when a module would have to be built anew. */
    static String installed() {
        return Command.of(DebianPackage.NGINX.file().toString(), "-V").run(QUICK).output();
    }
}
