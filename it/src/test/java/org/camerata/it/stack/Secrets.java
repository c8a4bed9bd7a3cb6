package org.camerata.it.stack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The stack's own secrets, read as root of the machine could: to forge what an attacker would like
 * to forge, and to look for them where they must not be. Found by what they are, not by name.
 */
public final class Secrets {

    private static final String KEY_ALIAS = "jwt";

    private Secrets() {}

    public static List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(Stack.home().resolve("secrets"))) {
            return paths.filter(Files::isRegularFile).toList();
        }
    }

    /** The secrets that are text, without the line end. */
    public static List<String> texts() throws IOException {
        List<String> texts = new java.util.ArrayList<>();
        for (Path file : files()) {
            if (!isKeyStore(file)) {
                texts.add(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
            }
        }
        return texts;
    }

    public static PublicKey tokenPublicKey() throws IOException, GeneralSecurityException {
        return tokenKeyStore().store().getCertificate(KEY_ALIAS).getPublicKey();
    }

    public static PrivateKey tokenPrivateKey() throws IOException, GeneralSecurityException {
        Opened opened = tokenKeyStore();
        return (PrivateKey) opened.store().getKey(KEY_ALIAS, opened.password());
    }

    /** Signs a path of the front door's {@code /hls/} as only Camerata should be able to. */
    public static String hlsSignature(HlsPath genuine, String expiry)
            throws IOException, GeneralSecurityException {
        for (String secret : texts()) {
            if (genuine.signature().equals(md5(genuine, secret))) {
                return md5(genuine.withExpiry(expiry), secret);
            }
        }
        throw new IllegalStateException("no secret signs " + genuine.stream());
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Opened(KeyStore store, char[] password) {}

    private static Opened tokenKeyStore() throws IOException, GeneralSecurityException {
        for (Path file : files().stream().filter(Secrets::isKeyStore).toList()) {
            for (String password : texts()) {
                try {
                    KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
                    if (store.containsAlias(KEY_ALIAS)) {
                        return new Opened(store, password.toCharArray());
                    }
                } catch (IOException e) {
                    // Not the password of this one.
                }
            }
        }
        throw new IllegalStateException("no key store with the alias " + KEY_ALIAS);
    }

    private static boolean isKeyStore(Path file) {
        return file.toString().endsWith(".p12");
    }

    private static String md5(HlsPath path, String secret) throws GeneralSecurityException {
        String text = String.join(" ", path.expiry(), path.viewer(), path.stream(), secret);
        byte[] hash =
                MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
