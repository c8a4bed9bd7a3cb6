package org.camerata.access;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * The 30,000 most used passwords of known leaks, as zxcvbn keeps them: in lower case, at least four
 * characters each. They take 1.6 MB from the first question on.
 */
final class CommonPasswords {

    private CommonPasswords() {}

    /** Loaded when somebody chooses a password, not at start. */
    private static final class Loaded {

        static final Set<String> PASSWORDS = load();

        private static Set<String> load() {
            try {
                return Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
            } catch (IOException e) {
                throw new UncheckedIOException("The list of common passwords cannot be read", e);
            }
        }
    }

    static boolean include(String lowerCase) {
        return Loaded.PASSWORDS.contains(lowerCase);
    }
}
