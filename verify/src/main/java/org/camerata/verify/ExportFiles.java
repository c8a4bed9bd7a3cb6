package org.camerata.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** The files of an export, in a folder or in a ZIP. */
interface ExportFiles extends Closeable {

    /** More than an export of a year has. */
    int COUNT_MAX = 100_000;

    /** Safe names, relative to the export, with slashes. */
    Set<String> names();

    /**
     * @throws Unreadable if it is not safe to read
     */
    InputStream open(String name) throws IOException;

    /**
     * Opens whichever it is.
     *
     * @throws Unreadable if it is neither, or not safe to read
     */
    static ExportFiles of(Path export) throws IOException {
        if (Files.isDirectory(export)) {
            return FolderFiles.of(export);
        }
        if (Files.isRegularFile(export)) {
            return ZipFiles.of(export);
        }
        throw new Unreadable("There is no export: " + export);
    }

    /**
     * All of a small file.
     *
     * @throws Unreadable if it is longer than it may be
     */
    default byte[] read(String name, int bytesMax) throws IOException {
        try (InputStream in = open(name)) {
            byte[] bytes = in.readNBytes(bytesMax + 1);
            if (bytes.length > bytesMax) {
                throw new Unreadable(name + " is longer than " + bytesMax + " bytes");
            }
            return bytes;
        }
    }
}
