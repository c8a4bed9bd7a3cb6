package org.camerata.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportArchiveTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @TempDir Path folder;

    @Test
    void holdsFilesAsTheyAre() throws IOException {
        Path file = folder.resolve("1.zip");
        byte[] video = new byte[100_000];
        Arrays.fill(video, (byte) 7);
        ArchivedFile stored;
        long size;
        try (ExportArchive archive = new ExportArchive(file, NOON)) {
            archive.add("a/one.mp4", video);
            stored =
                    archive.add(
                            "a/two.mp4",
                            target -> {
                                target.write('h');
                                target.write("ello".getBytes(UTF_8));
                                target.close();
                            });
            archive.add("manifest.json", "{}".getBytes(UTF_8));
            size = archive.finish();
        }

        byte[] bytes = Files.readAllBytes(file);
        assertThat(size).isEqualTo(bytes.length);
        assertThat(stored.sizeBytes()).isEqualTo(5);
        int at = (int) stored.offsetBytes();
        assertThat(new String(bytes, at, 5, UTF_8)).isEqualTo("hello");
        assertThat(stored.sha256()) // of "hello"
                .isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        try (ZipFile zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName).toList())
                    .isEqualTo(List.of("a/one.mp4", "a/two.mp4", "manifest.json"));
            assertThat(zip.getInputStream(zip.getEntry("a/one.mp4")).readAllBytes())
                    .isEqualTo(video);
            assertThat(zip.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
        }
    }
}
