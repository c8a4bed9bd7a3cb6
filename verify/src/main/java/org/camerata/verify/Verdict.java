package org.camerata.verify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What came of checking an export. */
final class Verdict {

    private final List<Problem> problems = new ArrayList<>();
    private Manifest manifest;
    private String fingerprint;
    private boolean keyCompared;
    private int roots;
    private long bytes;

    void add(Problem.What what, String where, String sentence) {
        problems.add(new Problem(what, FileName.printable(where), FileName.printable(sentence)));
    }

    void key(PublicKeyFile key, boolean compared) {
        fingerprint = key.fingerprint();
        keyCompared = compared;
    }

    void manifest(Manifest read) {
        manifest = read;
    }

    void root() {
        roots++;
    }

    void read(long count) {
        bytes += count;
    }

    boolean isIntact() {
        return problems.isEmpty();
    }

    List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    /** Empty if it was altered so that it cannot be read. */
    Optional<Manifest> manifest() {
        return Optional.ofNullable(manifest);
    }

    /** Of the key that the signatures were checked with; null if there was none. */
    String fingerprint() {
        return fingerprint;
    }

    /** Whether that is a key which did not come with the export. */
    boolean isKeyCompared() {
        return keyCompared;
    }

    int roots() {
        return roots;
    }

    long bytes() {
        return bytes;
    }
}
