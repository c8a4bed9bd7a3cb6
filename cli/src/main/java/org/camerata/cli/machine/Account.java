package org.camerata.cli.machine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that everything runs as: the one who called, or a system user without rights when root
 * did.
 *
 * @param name the user's name
 * @param changed whether that is another user than the one who called
 */
public record Account(String name, boolean changed) {

    private static final String SYSTEM_USER = "camerata";
    private static final Duration QUICK = Duration.ofSeconds(20);

    /** The one who called. */
    public static Account current() {
        return new Account(System.getProperty("user.name"), false);
    }

    /** The user to run as. Makes the system user on the first time. */
    public static Account forServing() {
        if (!isRoot()) {
            return current();
        }
        if (!Command.of("id", "-u", SYSTEM_USER).run(QUICK).ok()) {
            Command.Outcome made =
                    Command.of(
                                    "useradd",
                                    "--system",
                                    "--user-group",
                                    "--no-create-home",
                                    "--home-dir",
                                    "/nonexistent",
                                    "--shell",
                                    "/usr/sbin/nologin",
                                    SYSTEM_USER)
                            .run(QUICK);
            if (!made.ok()) {
                throw new Refusal(
                        "The system user "
                                + SYSTEM_USER
                                + " cannot be made: "
                                + made.output()
                                + ".");
            }
        }
        return new Account(SYSTEM_USER, true);
    }

    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The same command, run as this user and unable to gain any right. */
    public Command command(List<String> words) {
        if (!changed) {
            return new Command(words);
        }
        List<String> all =
                new ArrayList<>(
                        List.of(
                                "setpriv",
                                "--reuid=" + name,
                                "--regid=" + name,
                                "--init-groups",
                                "--no-new-privs"));
        all.addAll(words);
        return new Command(all);
    }

    /** Whether this user can get at a file, or into a directory and list it. */
    public boolean canRead(Path path) {
        return test("-r", path) && (!path.toFile().isDirectory() || test("-x", path));
    }

    /** Whether this user can make files in a directory. */
    public boolean canWrite(Path directory) {
        return test("-w", directory) && test("-x", directory);
    }

    private boolean test(String what, Path path) {
        return command(List.of("test", what, path.toString())).run(QUICK).ok();
    }
}
