package org.camerata.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.camerata.cli.machine.Command;
import org.camerata.cli.machine.Refusal;

/**
 * A key pair in a PKCS12 file of its own, made by Java's keytool.
 *
 * @param file of which only the owner may read a byte
 * @param passwordFile from which keytool reads the password
 * @param alias the key's name in it
 * @param validityDays of the certificate that goes with it
 */
record Keytool(Path file, Path passwordFile, String alias, int validityDays) {

    /** Signs access tokens. */
    static final List<String> RSA = List.of("-keyalg", "RSA", "-keysize", "2048");

    /** Short keys and signatures: 32 and 64 bytes. */
    static final List<String> ED25519 = List.of("-keyalg", "Ed25519");

    private static final Duration KEYTOOL_MAX = Duration.ofMinutes(2);

    /** Makes it, whole or not at all. */
    void generate(List<String> algorithm) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/keytool").toString());
        words.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=Camerata"));
        words.addAll(algorithm);
        words.addAll(List.of("-validity", Integer.toString(validityDays)));
        words.addAll(List.of("-storetype", "PKCS12", "-keystore", fresh.toString()));
        words.addAll(List.of("-storepass:file", passwordFile.toString()));
        Command.Outcome outcome = new Command(words).run(KEYTOOL_MAX);
        if (!outcome.ok()) {
            throw new Refusal("keytool could not make the key " + alias + ": " + outcome.output());
        }
        Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
