package org.camerata.cli.rtmp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.machine.Command.Outcome;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a build. The build itself is made by {@code ./camerata up}. */
class OwnModuleTest {

    @TempDir Path directory;
    Checkout checkout;
    OwnModule module;

    @BeforeEach
    void start() throws IOException {
        assumeTrue(DebianPackage.NGINX.isThere(), "no nginx here");
        checkout = new Checkout(directory);
        Files.createDirectories(checkout.rtmpPatches());
        Files.createDirectories(checkout.rtmpModuleBuild());
        module = new OwnModule(checkout, step -> {});
    }

    Path patch(String text) throws IOException {
        return Files.writeString(checkout.rtmpPatches().resolve("0001-a.patch"), text);
    }

    void built() throws IOException {
        Files.writeString(checkout.rtmpModule(), "a module");
        Files.writeString(
                checkout.rtmpModuleBuild().resolve("key"),
                ModuleKey.of(List.of(patch("a")), NginxVersion.installed()));
    }

    static Outcome loads(Path module) {
        return new Outcome(0, "");
    }

    @Test
    void isNotMadeAgainWhileNothingChanged() throws IOException {
        built();

        assertThat(module.make(OwnModuleTest::loads)).isTrue();
        assertThat(checkout.rtmpModule()).hasContent("a module");
        assertThat(module.failure()).isEmpty();
    }

    @Test
    void isNotCurrentOnceAPatchChanged() throws IOException {
        built();
        patch("b");

        assertThat(module.isCurrent()).isFalse();
    }

    @Test
    void remembersWhyItCouldNotBeMade() throws IOException {
        built();
        Files.delete(patch("b"));
        Files.delete(checkout.rtmpPatches());

        assertThat(module.make(OwnModuleTest::loads)).isFalse();
        assertThat(module.failure()).isPresent();
    }
}
