package org.camerata.cli.rtmp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camerata.cli.home.Checkout;
import org.camerata.cli.home.Home;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Packages;
import org.camerata.cli.machine.Packages.DebianPackage;
import org.camerata.cli.machine.Refusal;

/**
 * Our own build of the module, and what is remembered of it: the module itself, the key of what it
 * was made of, and why the last attempt failed, if it did.
 */
public final class OwnModule {

    private static final List<DebianPackage> TOOLS =
            List.of(
                    DebianPackage.COMPILER,
                    DebianPackage.MAKE,
                    DebianPackage.PATCH,
                    DebianPackage.XZ,
                    DebianPackage.C_HEADERS,
                    DebianPackage.PCRE_HEADERS,
                    DebianPackage.SSL_HEADERS,
                    DebianPackage.ZLIB_HEADERS);

    private final Path module;
    private final Path patches;
    private final Path directory;
    private final Consumer<String> progress;

    /** What nginx says when it is asked to load a module. */
    public interface Trial {
        Command.Outcome load(Path module) throws IOException;
    }

    public OwnModule(Checkout checkout, Consumer<String> progress) {
        this.module = checkout.rtmpModule();
        this.patches = checkout.rtmpPatches();
        this.directory = checkout.rtmpModuleBuild();
        this.progress = progress;
    }

    /** Whether it is there, made of what it would be made of now. */
    public boolean isCurrent() throws IOException {
        return Files.exists(module)
                && Files.exists(keyFile())
                && Files.readString(keyFile()).equals(key());
    }

    /** Why it could not be made, if it was tried in vain. */
    public Optional<String> failure() throws IOException {
        return Files.exists(failureFile())
                ? Optional.of(Files.readString(failureFile()))
                : Optional.empty();
    }

    public int patchCount() throws IOException {
        return patches().size();
    }

    /**
     * Makes it if it is not current. Two that ask at once wait for each other.
     *
     * @return whether it is there; if not, {@link #failure} says why
     */
    @SuppressWarnings("try") // the lock is held, not looked at
    public boolean make(Trial trial) throws IOException {
        Files.createDirectories(directory);
        try (BuildLock lock = BuildLock.in(directory)) {
            if (!isCurrent()) {
                makeAnew(trial);
            }
            Files.deleteIfExists(failureFile());
            return true;
        } catch (IOException | Refusal e) {
            Files.writeString(failureFile(), String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void makeAnew(Trial trial) throws IOException {
        new Packages(progress).require(TOOLS);
        progress.accept("building nginx's RTMP module (half a minute, once)");
        Path work = directory.resolve("build");
        Home.remove(work);
        Files.createDirectories(work);
        Downloads downloads = new Downloads(directory);
        Path built =
                new Compilation(work).compile(downloads.source(), downloads.headers(), patches());
        Command.Outcome outcome = trial.load(built);
        if (!outcome.ok()) {
            throw new Refusal("nginx does not load the module: " + outcome.output());
        }
        Files.deleteIfExists(keyFile());
        Files.move(built, module, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(keyFile(), key());
        Home.remove(work);
    }

    private String key() throws IOException {
        return ModuleKey.of(patches(), NginxVersion.installed());
    }

    private List<Path> patches() throws IOException {
        try (Stream<Path> files = Files.list(patches)) {
            return files.filter(file -> file.toString().endsWith(".patch")).sorted().toList();
        }
    }

    private Path keyFile() {
        return directory.resolve("key");
    }

    private Path failureFile() {
        return directory.resolve("failure");
    }
}
