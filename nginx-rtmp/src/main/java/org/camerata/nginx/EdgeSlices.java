package org.camerata.nginx;

import java.nio.file.Path;

/**
 * Recordings of which the edge sends parts by itself, behind what Liberty says. Only our own build
 * of the RTMP module can; without it Liberty sends them.
 *
 * @param module the RTMP module
 * @param footage folder of the recordings
 */
public record EdgeSlices(Path module, Path footage) {

    public EdgeSlices {
        Check.path("rtmpModule", module);
        Check.path("footage", footage);
    }

    String loadModule() {
        return "load_module \"" + module + "\";\n";
    }

    String directive() {
        return "camerata_slices \"" + footage + "\";";
    }
}
