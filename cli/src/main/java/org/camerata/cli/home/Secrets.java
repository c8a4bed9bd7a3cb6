package org.camerata.cli.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * What nobody but this node may know. Each is made once, when it is first asked for, and lies in a
 * file of its own. None is ever a word of a command or part of a log.
 */
public final class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 15; // 20 characters
    private static final int KEY_DAYS = 10_957; // 30 years; a key is replaced, not awaited

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public Secrets(Path directory) {
        this.directory = directory;
    }

    public String databasePassword() throws IOException {
        return kept("database_password", this::password);
    }

    /** Of the account that owns the tables. */
    public String databaseOwnerPassword() throws IOException {
        return kept("database_owner_password", this::password);
    }

    public String callbackSecret() throws IOException {
        return kept("callback_secret", this::key);
    }

    /** Signs the paths of live pictures; hexadecimal. */
    public String urlSigningKey() throws IOException {
        return kept("url_signing_key", this::key);
    }

    /** Hides and finds stream keys in the database; 32 bytes in base64. */
    public String streamKeySecret() throws IOException {
        return kept("stream_key_secret", this::keyInBase64);
    }

    /** Liberty's own key store. */
    public String keystorePassword() throws IOException {
        return kept("keystore_password", this::password);
    }

    public String jwtKeystorePassword() throws IOException {
        return kept("jwt_keystore_password", this::password);
    }

    /** A PKCS12 file with the key, named jwt, that signs access tokens. */
    public Path jwtKeystore() throws IOException {
        jwtKeystorePassword(); // keytool reads it from its file
        return keystore("jwt", "jwt_keystore_password", "jwt", Keytool.RSA);
    }

    /** Chains the entries of the audit log; 32 bytes in base64. */
    public String auditKey() throws IOException {
        return kept("audit_key", this::keyInBase64);
    }

    /** Whether the keys of the audit log were made, so that reading them makes none. */
    public boolean hasAuditKeys() {
        return Files.exists(directory.resolve("audit_key"))
                && Files.exists(directory.resolve("signing.p12"));
    }

    public String signingKeystorePassword() throws IOException {
        return kept("signing_keystore_password", this::password);
    }

    /**
     * A PKCS12 file with the Ed25519 key, named camerata, that signs what is to be proved later.
     */
    public Path signingKeystore() throws IOException {
        signingKeystorePassword(); // keytool reads it from its file
        return keystore("signing", "signing_keystore_password", "camerata", Keytool.ED25519);
    }

    /** The administrator's first password; deleted as soon as it was shown. */
    public PrivateFile adminPassword() {
        return new PrivateFile(directory.resolve("admin_password"));
    }

    /** A new secret that is kept nowhere; letters and digits. */
    public String fresh() {
        return key();
    }

    /** A new password that people can type. */
    public String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(PASSWORD_BYTES));
    }

    private String key() {
        return HexFormat.of().formatHex(bytes(KEY_BYTES));
    }

    private String keyInBase64() {
        return Base64.getEncoder().encodeToString(bytes(KEY_BYTES));
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private interface Making {
        String make();
    }

    private String kept(String name, Making making) throws IOException {
        PrivateFile file = new PrivateFile(directory.resolve(name));
        if (!file.exists()) {
            file.write(making.make() + "\n");
        }
        return file.read();
    }

    private Path keystore(String name, String passwordFile, String alias, List<String> algorithm)
            throws IOException {
        Path keystore = directory.resolve(name + ".p12");
        if (!Files.exists(keystore)) {
            Path password = directory.resolve(passwordFile);
            new Keytool(keystore, password, alias, KEY_DAYS).generate(algorithm);
        }
        return keystore;
    }
}
