package org.camerata.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A hot volume in a temporary folder, and what nginx does to it. */
public class VolumeByHand extends HotVolume {

    private final Path folder;

    public VolumeByHand(Path folder) throws IOException {
        this.folder = folder;
        settings = new SettingsByHand().withHotVolume(folder);
        Files.createDirectories(folder.resolve("incoming"));
    }

    /** nginx writes into a file of this name. */
    public Path record(String incomingName, byte[] bytes, Instant modifiedAt) throws IOException {
        return write(Path.of("incoming", incomingName), bytes, modifiedAt);
    }

    public Path write(Path file, byte[] bytes, Instant modifiedAt) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, bytes);
        return Files.setLastModifiedTime(target, FileTime.from(modifiedAt));
    }
}
