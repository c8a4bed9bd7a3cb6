package org.camerata.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a new password must be, after NIST SP 800-63B, section 3.1.1 (verifiers of passwords): long
 * enough, not one that everybody tries first, and not made of what is known about its owner. Which
 * kinds of characters it holds is nobody's business, and it never grows too old.
 */
final class PasswordRules {

    /** Characters, counted as Unicode code points; NIST demands 8 beside a second factor, or 15. */
    static final int LENGTH_MIN = 12;

    /** Characters; NIST demands that 64 be allowed. Bounds the work that a caller can ask. */
    static final int LENGTH_MAX = 1024;

    /** Fewer are a pattern, such as 121212121212. */
    static final int DIFFERENT_CHARACTERS_MIN = 5;

    private static final String PRODUCT = "camerata";

    private PasswordRules() {}

    /**
     * @throws WeakPassword if there is an objection; its message is all of them
     */
    static void demand(String password, String username, String displayName) {
        List<String> objections = objections(password, username, displayName);
        if (!objections.isEmpty()) {
            throw new WeakPassword(String.join(". ", objections));
        }
    }

    /**
     * @return a sentence without its full stop for each rule that is broken; never the password
     */
    static List<String> objections(String password, String username, String displayName) {
        if (isTooLong(password)) { // judged no further, however long it is
            return List.of("The password may have at most " + LENGTH_MAX + " characters");
        }
        List<String> objections = new ArrayList<>();
        if (length(password) < LENGTH_MIN) {
            objections.add("The password must have at least " + LENGTH_MIN + " characters");
        }
        guessable(password, username, displayName).ifPresent(objections::add);
        return List.copyOf(objections);
    }

    /** Nobody has such a password, so none that is typed need be hashed. */
    static boolean isTooLong(String password) {
        return length(password) > LENGTH_MAX;
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    /** The first reason suffices: the password has to become another one anyway. */
    private static Optional<String> guessable(
            String password, String username, String displayName) {
        GuessedPassword guess = new GuessedPassword(password);
        if (guess.isCommon()) {
            return Optional.of("The password is one of those that are tried first everywhere");
        }
        if (password.codePoints().distinct().count() < DIFFERENT_CHARACTERS_MIN) {
            return Optional.of(
                    "The password must have at least "
                            + DIFFERENT_CHARACTERS_MIN
                            + " different characters");
        }
        if (guess.isSequence()) {
            return Optional.of("The password must be more than characters in their order");
        }
        if (guess.isMadeOf(List.of(username, displayName, PRODUCT))) {
            return Optional.of(
                    "The password must be more than the user's name or the name of this system");
        }
        return Optional.empty();
    }
}
