package org.camerata.cli.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Remembers a process across the life of whoever started it. */
public record PidFile(Path file) {

    /** The remembered process, if it still lives. */
    public Optional<ProcessStamp> living() {
        return remembered().filter(ProcessStamp::isAlive);
    }

    /** The remembered process, alive or not. */
    public Optional<ProcessStamp> remembered() {
        try {
            return ProcessStamp.parse(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    public void write(ProcessStamp process) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, process.text() + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }
}
