package org.camerata.cli.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file by which a demo is asked for. It says how many cameras, and holds no secret. */
public final class DemoRequest {

    private DemoRequest() {}

    public static void write(Path file, int cameras) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.writeString(fresh, cameras + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** How many cameras; 0 if none are asked for or the file makes no sense. */
    static int read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return 0;
        }
        String text = Files.readString(file).strip();
        return text.matches("\\d{1,2}") ? Math.min(Integer.parseInt(text), Demo.CAMERAS_MAX) : 0;
    }
}
