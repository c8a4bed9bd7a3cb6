package org.camerata.cli.rtmp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleKeyTest {

    static final String NGINX = "nginx version: nginx/1.22.1";

    @TempDir Path directory;

    Path patch(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void isTheSameForTheSame() throws IOException {
        List<Path> patches = List.of(patch("0001-a.patch", "a"));

        assertThat(ModuleKey.of(patches, NGINX))
                .isEqualTo(ModuleKey.of(patches, NGINX))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void differsWithAPatchItsNameOrNginx() throws IOException {
        String key = ModuleKey.of(List.of(patch("0001-a.patch", "a")), NGINX);

        assertThat(
                        List.of(
                                ModuleKey.of(List.of(patch("0001-a.patch", "b")), NGINX),
                                ModuleKey.of(List.of(patch("0002-a.patch", "a")), NGINX),
                                ModuleKey.of(List.of(), NGINX),
                                ModuleKey.of(List.of(patch("0001-a.patch", "a")), "another")))
                .doesNotContain(key)
                .doesNotHaveDuplicates();
    }
}
