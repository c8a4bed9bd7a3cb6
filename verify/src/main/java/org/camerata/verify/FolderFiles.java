package org.camerata.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;

/** An export in a folder. No link is followed. */
record FolderFiles(Path folder, Set<String> names) implements ExportFiles {

    static FolderFiles of(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        names.add(name(folder, file, facts));
                        if (names.size() > COUNT_MAX) {
                            throw new Unreadable("It holds more than " + COUNT_MAX + " files");
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return new FolderFiles(folder, names);
    }

    private static String name(Path folder, Path file, BasicFileAttributes facts)
            throws Unreadable {
        String name =
                folder.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
        if (!facts.isRegularFile()) {
            throw new Unreadable("It holds a link or device: " + FileName.printable(name));
        }
        return FileName.safe(name);
    }

    @Override
    public InputStream open(String name) throws IOException {
        return Files.newInputStream(folder.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    public void close() {}
}
