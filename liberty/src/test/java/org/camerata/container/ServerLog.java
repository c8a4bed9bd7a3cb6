package org.camerata.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the server has written to its log so far. */
public final class ServerLog {

    private ServerLog() {}

    public static String text() throws IOException {
        return Files.readString(Path.of(System.getenv("X_LOG_DIR"), "messages.log"));
    }
}
