package org.camerata.cli.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The directories under CAMERATA_HOME. Nobody but their owner may look into them. */
public record Home(Path root) {

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");
    private static final int HASH_CHARS = 12;
    private static final int SOCKET_PATH_CHARS_MAX = 100; // Linux takes 107 bytes

    public Path etc() {
        return root.resolve("etc");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path run() {
        return root.resolve("run");
    }

    public Path log() {
        return root.resolve("log");
    }

    public Path databaseFiles() {
        return root.resolve("db");
    }

    public Path hotVolume() {
        return root.resolve("footage/hot");
    }

    public Path incoming() {
        return hotVolume().resolve("incoming");
    }

    /** The latest still of each camera. */
    public Path stills() {
        return root.resolve("stills");
    }

    /** Footage that was taken out, until it is downloaded and its time is over. */
    public Path exports() {
        return root.resolve("exports");
    }

    /** Signed states of the audit log, one a line; only ever appended to. */
    public Path auditCheckpoints() {
        return audit().resolve("checkpoints.jsonl");
    }

    private Path audit() {
        return root.resolve("audit");
    }

    public Path liberty() {
        return root.resolve("liberty");
    }

    public Path tmp() {
        return root.resolve("tmp");
    }

    /** Copies of what the build made, so that a new build does not pull the rug from under it. */
    public Path runtime() {
        return root.resolve("runtime");
    }

    public Path supervisorLog() {
        return log().resolve("supervisor.log");
    }

    public Path supervisorPid() {
        return run().resolve("supervisor.pid");
    }

    public Path supervisorLock() {
        return run().resolve("supervisor.lock");
    }

    public Path progress() {
        return run().resolve("progress");
    }

    /** How many demo cameras are asked for; absent if none. */
    public Path demoRequest() {
        return run().resolve("demo");
    }

    /** The settings that the running node was started with. */
    public Path runningSettings() {
        return run().resolve("settings.properties");
    }

    /** Live pictures, in memory where the machine has a place for that. */
    public Path hls() {
        return memory().resolve("hls");
    }

    /**
     * Where the database listens besides its port; in a shorter place if the home's path is long.
     */
    public Path databaseSocket() {
        Path socket = run().resolve("mariadb.sock");
        return socket.toString().length() <= SOCKET_PATH_CHARS_MAX
                ? socket
                : memory().resolve("mariadb.sock");
    }

    /** Answers to who may see what, for some seconds each. */
    public Path liveAccess() {
        return memory().resolve("live-access");
    }

    /** A directory of this home outside it, gone when the machine restarts. */
    public Path memory() {
        return Files.isWritable(SHARED_MEMORY)
                ? SHARED_MEMORY.resolve("camerata-" + hash())
                : root.resolve("memory");
    }

    /** Tells homes apart in names. */
    public String hash() {
        return hash(root.toString());
    }

    static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Makes what is missing. */
    public void prepare() throws IOException {
        List<Path> directories =
                List.of(
                        root,
                        etc(),
                        secrets(),
                        run(),
                        log(),
                        incoming(),
                        audit(),
                        stills(),
                        exports(),
                        tmp(),
                        memory(),
                        hls());
        for (Path directory : directories) {
            makePrivate(directory);
        }
    }

    /** Makes a directory, with its parents, that only its owner may enter. */
    public static void makePrivate(Path directory) throws IOException {
        Files.createDirectories(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** Removes a tree, if it is there. */
    public static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
