package org.camerata.nginx;

import java.nio.file.Path;

/**
 * Where one nginx may write, and how much it may open.
 *
 * @param log its error log
 * @param pid its pid file
 * @param tmp an existing directory for its temporary files
 * @param openFilesMax files and sockets a worker may have open; not above the hard limit of the
 *     user
 */
public record Workspace(Path log, Path pid, Path tmp, int openFilesMax) {

    private static final int OPEN_FILES_MIN = 64;
    private static final int OPEN_FILES_MAX = 1_048_576;

    public Workspace {
        Check.path("log", log);
        Check.path("pid", pid);
        Check.path("tmp", tmp);
        Check.within("openFilesMax", openFilesMax, OPEN_FILES_MIN, OPEN_FILES_MAX);
    }

    /** A connection may need a file or a second socket beside its own. */
    int connectionsMax() {
        return openFilesMax / 2;
    }
}
