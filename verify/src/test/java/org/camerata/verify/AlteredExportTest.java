package org.camerata.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of alteration is named. */
class AlteredExportTest {

    @TempDir Path folder;
    private TestExport export;

    @BeforeEach
    void make() throws GeneralSecurityException {
        export = new TestExport();
    }

    @Test
    void isIntactAsItWasMade() throws IOException {
        Run run = Run.of(export.folder(folder));

        assertThat(run.output()).contains("Intact", "Gate é", "was not compared", "Case 7");
        assertThat(run.exitCode()).isZero();
        assertThat(Run.of(export.zip(folder.resolve("export.zip"))).exitCode()).isZero();
    }

    @Test
    void comparesTheKeyThatIsGiven() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), TestExport.pem(export.keys));
        Run run = Run.of(export.zip(folder.resolve("export.zip")), "--key", key);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).contains("Intact").doesNotContain("not compared");
    }

    @Test
    void namesAnExportThatSomebodyMadeWithAKeyOfTheirOwn()
            throws IOException, GeneralSecurityException {
        Path key = Files.writeString(folder.resolve("key.pem"), TestExport.pem(export.keys));
        KeyPair others = TestExport.newKeys();
        export.sign(export.manifest().replace("Case 7", "Case 8"), others);

        Run run = Run.of(export.zip(folder.resolve("export.zip")), "--key", key);

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.output()).contains("KEY:", "SIGNATURE:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"17-gate/1.mp4", "17-gate/2.mp4", "roots.json"})
    void namesAFileOfWhichABitWasFlipped(String name) throws IOException {
        export.files.get(name)[3] ^= 1;

        assertNamed("CONTENT", name);
    }

    @ParameterizedTest
    @CsvSource({"the first, shorter", "the first part and more, longer"})
    void namesAFileThatIsLongerOrShorter(String content, String how) throws IOException {
        export.files.put("17-gate/1.mp4", content.getBytes(UTF_8));

        assertThat(assertNamed("SIZE", "17-gate/1.mp4").output()).contains(how);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "17-gate/1.mp4",
                "17-gate/2.mp4",
                "roots.json",
                "manifest.sig",
                "public-key.pem"
            })
    void namesAFileThatIsMissing(String name) throws IOException {
        export.files.remove(name);

        assertNamed("MISSING", name);
    }

    @Test
    void namesAFileThatWasAdded() throws IOException {
        export.files.put("17-gate/3.mp4", new byte[3]);

        assertNamed("ADDITIONAL", "17-gate/3.mp4");
    }

    /** Whatever of the manifest is changed, its signature tells; also where it is JSON no more. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Case 7",
                "admin",
                "SN-1",
                "2026-11-24T12:05:10Z",
                "CAMERA_OFFLINE",
                "\"gaps\"",
                "{"
            })
    void namesAManifestThatWasChanged(String part) throws IOException {
        String changed =
                new String(export.files.get("manifest.json"), UTF_8).replace(part, part + "x");
        export.files.put("manifest.json", changed.getBytes(UTF_8));

        assertNamed("SIGNATURE", "manifest.json");
    }

    @Test
    void namesASignatureThatWasChanged() throws IOException {
        export.files.get("manifest.sig")[10] ^= 1;
        assertNamed("SIGNATURE", "manifest.json");

        export.files.put("manifest.sig", new byte[7]);
        assertNamed("SIGNATURE", "manifest.json");
    }

    /** Only who has the key can get here; the links tell, all the same. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "\"recordingId\":4706, \"recordingId\":4709",
                "\"sequence\":6, \"sequence\":9",
                "\"startedAt\":\"2026-11-24T12:06:00, \"startedAt\":\"2026-11-24T12:06:01",
                "\"sizeBytes\":943718400, \"sizeBytes\":943718401",
                "\"abababab, \"bbababab"
            })
    void namesALinkThatWasChanged(String part, String other)
            throws IOException, GeneralSecurityException {
        export.sign(export.manifest().replace(part, other));

        assertNamed("CHAIN", "link");
    }

    @Test
    void namesARootThatSaysSomethingElse() throws IOException, GeneralSecurityException {
        String roots = new String(export.files.get("roots.json"), UTF_8);
        export.files.put("roots.json", roots.replace("\"links\":6", "\"links\":5").getBytes(UTF_8));
        export.sign(export.manifest());

        assertNamed("ROOT", "2026-11-24");
    }

    @Test
    void namesARootThatWasLeftOut() throws IOException, GeneralSecurityException {
        String roots = new String(export.files.get("roots.json"), UTF_8);
        export.files.put(
                "roots.json", roots.replaceAll("2026-11-25\"", "2026-11-26\"").getBytes(UTF_8));
        export.sign(export.manifest());

        assertNamed("ROOT", "2026-11-26");
    }

    @Test
    void tellsProgramsToo() throws IOException {
        export.files.get("17-gate/1.mp4")[0] ^= 1;
        Run run = Run.of(export.zip(folder.resolve("e.zip")), "--json");

        Fields answer = Fields.of(Json.parse(run.output().strip().getBytes(UTF_8)));
        assertThat(run.output()).contains("\"intact\":false", "\"keyCompared\":false");
        assertThat(answer.list("problems").get(0).text("what")).isEqualTo("CONTENT");
        assertThat(answer.list("problems").get(0).text("where")).isEqualTo("17-gate/1.mp4");
    }

    private Run assertNamed(String what, String where) throws IOException {
        Run run = Run.of(export.zip(folder.resolve("export.zip")));
        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output()).contains(what + ":", where, "ALTERED");
        return run;
    }
}
