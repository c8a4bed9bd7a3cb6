package org.camerata.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.camerata.verify.Manifest.ExportedFile;
import org.camerata.verify.Problem.What;

/** Checks one export: its signature, each of its files, the links, and the roots. */
final class ExportCheck {

    static final String MANIFEST = "manifest.json";
    static final String SIGNATURE = "manifest.sig";
    static final String KEY = "public-key.pem";
    static final String ROOTS = "roots.json";

    /** An export of a year of one camera has 20 MB. */
    private static final int MANIFEST_MAX_BYTES = 64 << 20;

    private static final int SIGNATURE_BYTES = 64;

    private final ExportFiles files;
    private final PublicKeyFile givenKey; // null if none was given
    private final Verdict verdict = new Verdict();

    ExportCheck(ExportFiles files, PublicKeyFile givenKey) {
        this.files = files;
        this.givenKey = givenKey;
    }

    /**
     * @throws Unreadable if it is no export, or not safe to read
     */
    Verdict run() throws IOException {
        if (!files.names().contains(MANIFEST)) {
            throw new Unreadable("It is no export of Camerata: there is no " + MANIFEST);
        }
        byte[] bytes = files.read(MANIFEST, MANIFEST_MAX_BYTES);
        Optional<PublicKeyFile> key = key();
        boolean signed = key.isPresent() && checkSignature(key.get(), bytes);
        try {
            Manifest manifest = Manifest.of(bytes);
            verdict.manifest(manifest);
            checkFiles(manifest);
            Links links = new Links(verdict);
            links.check(manifest);
            if (manifest.files().containsKey(ROOTS) && files.names().contains(ROOTS)) {
                new Roots(verdict, key.orElse(null)).check(files, links);
            }
        } catch (Unreadable e) {
            if (signed) {
                throw new Unreadable("The manifest cannot be read: " + e.getMessage());
            }
            // it was altered, and that was said
        }
        return verdict;
    }

    /** The key to trust: the one that was given, or the one that came with the export. */
    private Optional<PublicKeyFile> key() throws IOException {
        Optional<PublicKeyFile> own = ownKey();
        if (givenKey == null) {
            own.ifPresent(key -> verdict.key(key, false));
            return own;
        }
        verdict.key(givenKey, true);
        if (own.isPresent() && !own.get().fingerprint().equals(givenKey.fingerprint())) {
            verdict.add(What.KEY, KEY, "The export comes with another key than the one given.");
        }
        return Optional.of(givenKey);
    }

    private Optional<PublicKeyFile> ownKey() throws IOException {
        if (!files.names().contains(KEY)) {
            verdict.add(What.MISSING, KEY, KEY + " is missing.");
            return Optional.empty();
        }
        try {
            return Optional.of(PublicKeyFile.of(files.read(KEY, PublicKeyFile.BYTES_MAX)));
        } catch (Unreadable e) {
            verdict.add(What.KEY, KEY, KEY + " was altered: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private boolean checkSignature(PublicKeyFile key, byte[] manifest) throws IOException {
        if (!files.names().contains(SIGNATURE)) {
            verdict.add(What.MISSING, SIGNATURE, SIGNATURE + " is missing.");
            return false;
        }
        byte[] signature;
        try (InputStream in = files.open(SIGNATURE)) {
            signature = in.readNBytes(SIGNATURE_BYTES + 1);
        }
        boolean signed = signature.length == SIGNATURE_BYTES && key.verifies(manifest, signature);
        if (!signed) {
            verdict.add(
                    What.SIGNATURE,
                    MANIFEST,
                    MANIFEST + " is not what was signed, or was signed with another key.");
        }
        return signed;
    }

    private void checkFiles(Manifest manifest) throws IOException {
        for (ExportedFile file : manifest.files().values()) {
            if (files.names().contains(file.name())) {
                check(file);
            } else {
                verdict.add(What.MISSING, file.name(), file.name() + " is missing.");
            }
        }
        Set<String> additional = new TreeSet<>(files.names());
        additional.removeAll(manifest.files().keySet());
        additional.removeAll(Set.of(MANIFEST, SIGNATURE, KEY));
        for (String name : additional) {
            verdict.add(What.ADDITIONAL, name, name + " was not part of the export.");
        }
    }

    private void check(ExportedFile file) throws IOException {
        try (InputStream in = files.open(file.name())) {
            Sha256.Content found = Sha256.read(in, file.sizeBytes());
            verdict.read(found.sizeBytes());
            if (found.sizeBytes() != file.sizeBytes()) {
                String than = found.sizeBytes() < file.sizeBytes() ? "shorter" : "longer";
                verdict.add(
                        What.SIZE,
                        file.name(),
                        file.name() + " is " + than + " than it was exported.");
            } else if (!found.sha256().equals(file.sha256())) {
                verdict.add(What.CONTENT, file.name(), file.name() + " was altered.");
            }
        } catch (ZipException e) {
            verdict.add(
                    What.CONTENT, file.name(), file.name() + " was altered: it cannot be read.");
        }
    }
}
