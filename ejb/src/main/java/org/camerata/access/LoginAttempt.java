package org.camerata.access;

/**
 * Somebody at the door.
 *
 * @param code of their second factor, or a recovery code; null where they gave none
 */
public record LoginAttempt(String username, String password, String code, LoginOrigin origin) {

    static final int USERNAME_LENGTH_MAX = 64; // characters
    static final int PASSWORD_LENGTH_MAX = 1024; // characters; bounds the work that one can ask
    static final int CODE_LENGTH_MAX = 64; // characters

    /** Never the password or the code. */
    @Override
    public String toString() {
        return "LoginAttempt[" + username + "]";
    }

    boolean isTooLong() {
        return username.length() > USERNAME_LENGTH_MAX
                || password.length() > PASSWORD_LENGTH_MAX
                || (code != null && code.length() > CODE_LENGTH_MAX);
    }

    boolean hasCode() {
        return code != null && !code.isBlank();
    }
}
