package org.camerata.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An export in a ZIP. Its directory is read by ourselves first, because Java's hides links. */
final class ZipFiles implements ExportFiles {

    /** Video shrinks by some per cent; text by ten to one. */
    private static final int EXPANSION_MAX = 100;

    /** Small files may expand as they like. */
    private static final long EXPANSION_FREE_BYTES = 16L << 20;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries;

    private ZipFiles(ZipFile zip, Map<String, ZipEntry> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    static ZipFiles of(Path file) throws IOException {
        int listed = ZipDirectory.count(file);
        try {
            return open(file, listed);
        } catch (ZipException | IllegalArgumentException e) { // also names that are no UTF-8
            throw new Unreadable("It is no ZIP that can be read: " + e.getMessage());
        }
    }

    private static ZipFiles open(Path file, int listed) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Map<String, ZipEntry> entries = new LinkedHashMap<>();
            int seen = 0;
            for (ZipEntry entry :
                    (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                seen++;
                if (!entry.isDirectory()) {
                    add(entry, entries);
                }
            }
            if (seen != listed) {
                throw new Unreadable("Its directory cannot be trusted");
            }
            return new ZipFiles(zip, entries);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void add(ZipEntry entry, Map<String, ZipEntry> entries) throws Unreadable {
        String name = FileName.safe(entry.getName());
        if (entries.put(name, entry) != null) {
            throw new Unreadable("It holds two files of the name " + FileName.printable(name));
        }
        boolean isBomb =
                entry.getSize() > EXPANSION_FREE_BYTES
                        && entry.getSize() / EXPANSION_MAX > entry.getCompressedSize();
        if (isBomb) {
            throw new Unreadable(
                    name + " expands more than " + EXPANSION_MAX + " to one; that is no video");
        }
    }

    @Override
    public Set<String> names() {
        return entries.keySet();
    }

    @Override
    public InputStream open(String name) throws IOException {
        return zip.getInputStream(entries.get(name));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
