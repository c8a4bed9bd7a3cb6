package org.camerata.nginx;

import java.nio.file.Path;

/**
 * The RTMP module of nginx.
 *
 * @param file what nginx loads
 * @param isOwn whether it is our own build, with the patches of {@code nginx-rtmp/patches}; else it
 *     is Debian's, which needs a relay for HLS and names files by the second
 */
public record RtmpModule(Path file, boolean isOwn) {

    public RtmpModule {
        Check.path("rtmpModule", file);
    }
}
