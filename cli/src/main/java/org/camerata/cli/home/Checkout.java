package org.camerata.cli.home;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camerata.cli.machine.Refusal;

/** What the build made, and where. The launcher says where the checkout is. */
public record Checkout(Path root) {

    /** Name of the system property that the launcher sets. */
    public static final String PROPERTY = "camerata.checkout";

    public static Checkout current() {
        return new Checkout(
                Path.of(System.getProperty(PROPERTY, ".")).toAbsolutePath().normalize());
    }

    /** Open Liberty itself. */
    public Path server() {
        return root.resolve("liberty/target/wlp");
    }

    public Path serverConfiguration() {
        return root.resolve("liberty/src/main/liberty/config");
    }

    public Path driver() {
        return root.resolve("liberty/target/jdbc");
    }

    public Path application() {
        return root.resolve("ear/target/camerata.ear");
    }

    /** Our own build of nginx's RTMP module; absent where it cannot be made, or is not wanted. */
    public Path rtmpModule() {
        return rtmpModuleBuild().resolve("ngx_rtmp_module.so");
    }

    /** Where that module is made. */
    public Path rtmpModuleBuild() {
        return root.resolve("nginx-rtmp/target/rtmp-module");
    }

    public Path rtmpPatches() {
        return root.resolve("nginx-rtmp/patches");
    }

    public Path program() {
        return root.resolve("cli/target/camerata-cli.jar");
    }

    public Path libraries() {
        return root.resolve("cli/target/lib");
    }

    /** Refuses to go on with half a build. */
    public void requireBuilt() {
        Stream.of(server(), serverConfiguration(), driver(), application(), program(), libraries())
                .filter(path -> !Files.exists(path))
                .findFirst()
                .ifPresent(
                        path -> {
                            throw new Refusal(
                                    path + " is missing; build with ./mvnw -DskipTests package.");
                        });
    }

    /** What is needed while the node runs, without the server, which is large. */
    public List<Path> copied() {
        return List.of(serverConfiguration(), driver(), application(), program(), libraries());
    }
}
