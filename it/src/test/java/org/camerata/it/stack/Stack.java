package org.camerata.it.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The stack under test, as the environment describes it. */
public final class Stack {

    private Stack() {}

    /** The front door, without a slash at the end. */
    public static URI http() {
        return URI.create(required("CAMERATA_IT_HTTP").replaceAll("/+$", ""));
    }

    public static int rtmpPort() {
        return Integer.parseInt(required("CAMERATA_IT_RTMP_PORT"));
    }

    public static Path home() {
        return Path.of(required("CAMERATA_IT_HOME")).toAbsolutePath();
    }

    public static String adminPassword() {
        return required("CAMERATA_IT_ADMIN_PASSWORD");
    }

    /** The {@code camerata} command; its settings are in this process's environment. */
    public static Path command() {
        return Path.of(required("CAMERATA_IT_COMMAND"));
    }

    private static String required(String name) {
        return Optional.ofNullable(System.getenv(name))
                .orElseThrow(() -> new IllegalStateException(name + " is not set"));
    }
}
