package org.camerata.verify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not safe to read is refused with a sentence, whatever it is. */
class HostileExportTest {

    private static final int MUTATIONS = 2_000;

    @TempDir Path folder;
    private TestExport export;

    @BeforeEach
    void make() throws GeneralSecurityException {
        export = new TestExport();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.mp4",
                "a/../../outside.mp4",
                "/etc/passwd",
                "C:/windows",
                "a\\..\\b",
                "./a",
                "a//b",
                "line\nbreak"
            })
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        export.files.put(name, new byte[1]);

        assertRefused(export.zip(folder.resolve("e.zip")), "not safe");
    }

    @Test
    void refusesSuchNamesInTheManifestToo() throws IOException, GeneralSecurityException {
        export.sign(export.manifest().replace("17-gate/1.mp4", "../1.mp4"));

        assertRefused(export.zip(folder.resolve("e.zip")), "not safe");
    }

    @Test
    void refusesTwoFilesOfOneName() throws IOException {
        export.files.put("17-gate/x.mp4", new byte[1]);
        Path zip = export.zip(folder.resolve("e.zip"));
        replace(zip, "17-gate/x.mp4", "17-gate/1.mp4");

        assertRefused(zip, "two files");
    }

    @Test
    void refusesALinkInAFolder() throws IOException {
        export.folder(folder);
        Files.createSymbolicLink(folder.resolve("link.mp4"), Path.of("/etc/passwd"));

        assertRefused(folder, "link");
    }

    /** A mode of 0120777 in the directory of the ZIP. */
    @Test
    void refusesALinkInAZip() throws IOException {
        Path zip = export.zip(folder.resolve("e.zip"));
        byte[] bytes = Files.readAllBytes(zip);
        int entry = new String(bytes, ISO_8859_1).indexOf("PK\1\2");
        bytes[entry + 40] = (byte) 0xff;
        bytes[entry + 41] = (byte) 0xa1;
        Files.write(zip, bytes);

        assertRefused(zip, "link");
    }

    @Test
    void refusesAZipThatExpandsLikeABomb() throws IOException {
        export.files.put("17-gate/1.mp4", new byte[32 << 20]);

        assertRefused(export.zip(folder.resolve("e.zip")), "expands");
    }

    @Test
    void readsNoMoreOfAFileThanItShouldHave() throws IOException {
        export.files.put("17-gate/1.mp4", new byte[8 << 20]);
        Run run = Run.of(export.zip(folder.resolve("e.zip")), "--json");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("SIZE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "not a ZIP at all, but as long as the end of one would be"})
    void refusesWhatIsNoZip(String content) throws IOException {
        assertRefused(Files.writeString(folder.resolve("e.zip"), content), "no ZIP");
    }

    @Test
    void refusesAZipOfSomethingElse() throws IOException {
        export.files.remove("manifest.json");

        assertRefused(export.zip(folder.resolve("e.zip")), "no export");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"format\":\"camerata-export:1\"}",
                "{\"format\":\"camerata-export:2\"}",
                "{\"format\":1}",
                "{\"a\":1,\"a\":1}",
                "{} {}"
            })
    void refusesASignedManifestOfAnotherForm(String manifest)
            throws IOException, GeneralSecurityException {
        export.sign(manifest);

        assertRefused(export.zip(folder.resolve("e.zip")), "manifest");
    }

    @Test
    void refusesJsonThatIsNestedTooDeep() throws IOException, GeneralSecurityException {
        export.sign("[".repeat(100_000));

        assertRefused(export.zip(folder.resolve("e.zip")), "nested");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertRefused(folder.resolve("nothing.zip"), "There is no export");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--what", "--key"})
    void saysHowItIsUsed(String word) {
        Run run = Run.of(word);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.output()).contains("Usage");
    }

    /** Every answer is one of the three, and never an exception. */
    @Test
    void survivesBytesThatWereChangedAnywhere() throws IOException {
        byte[] genuine = Files.readAllBytes(export.zip(folder.resolve("e.zip")));
        Random random = new Random(1);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] changed = genuine.clone();
            for (int change = 0; change <= i % 3; change++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            Path zip = Files.write(folder.resolve("changed.zip"), changed);

            assertThat(Run.of(zip, "--json").exitCode()).isBetween(0, 2);
        }
    }

    private static void assertRefused(Path what, String why) {
        Run run = Run.of(what);
        assertThat(run.exitCode()).as(run.output()).isEqualTo(2);
        assertThat(run.output()).contains("Not checked.", why);
    }

    private static void replace(Path zip, String what, String by) throws IOException {
        String text = Files.readString(zip, ISO_8859_1);
        Files.writeString(zip, text.replace(what, by), ISO_8859_1);
    }
}
