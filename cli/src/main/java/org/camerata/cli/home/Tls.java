package org.camerata.cli.home;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the front door encrypts.
 *
 * @param given the user's own files; present if and only if the kind is {@code OWN}
 */
public record Tls(Kind kind, Optional<TlsFiles> given) {

    private static final String SELF_SIGNED = "self-signed";

    /** Where the certificate comes from. */
    public enum Kind {
        OFF,
        SELF_SIGNED,
        OWN
    }

    /**
     * Reads the environment.
     *
     * @param directory what relative paths are relative to
     */
    static Tls of(Variables variables, Path directory) {
        Optional<String> wish = variables.text("CAMERATA_TLS");
        Optional<Path> certificate = variables.path("CAMERATA_TLS_CERT", directory);
        Optional<Path> key = variables.path("CAMERATA_TLS_KEY", directory);
        Variables.require(
                wish.isEmpty() || wish.get().equals(SELF_SIGNED),
                "CAMERATA_TLS must be self-signed, or not set at all.");
        Variables.require(
                certificate.isPresent() == key.isPresent(),
                "CAMERATA_TLS_CERT and CAMERATA_TLS_KEY need each other.");
        Variables.require(
                wish.isEmpty() || certificate.isEmpty(),
                "CAMERATA_TLS=self-signed and CAMERATA_TLS_CERT exclude each other.");
        if (wish.isPresent()) {
            return new Tls(Kind.SELF_SIGNED, Optional.empty());
        }
        return certificate
                .map(file -> new Tls(Kind.OWN, Optional.of(new TlsFiles(file, key.get()))))
                .orElse(new Tls(Kind.OFF, Optional.empty()));
    }

    public boolean isOn() {
        return kind != Kind.OFF;
    }

    /** Where certificate and key are, or will be; empty without TLS. */
    public Optional<TlsFiles> files(Home home) {
        return switch (kind) {
            case OFF -> Optional.empty();
            case OWN -> given;
            case SELF_SIGNED ->
                    Optional.of(
                            new TlsFiles(
                                    home.secrets().resolve("tls.crt"),
                                    home.secrets().resolve("tls.key")));
        };
    }
}
