package org.camerata.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.camerata.shared.PlainText;

/**
 * A new user.
 *
 * @param username how they log in; in lower case
 * @param displayName what others call them; the user name where it is empty
 * @param password their first one, which they change at their first login; null to have one made
 */
public record CreateUser(
        @NotNull @Pattern(regexp = USERNAME, message = USERNAME_RULE) String username,
        @NotNull @Size(min = 1, max = DISPLAY_NAME_LENGTH_MAX) @PlainText String displayName,
        @NotNull Role role,
        String password) {

    public static final String USERNAME = "[a-z0-9][a-z0-9._@-]{0,63}";
    public static final int DISPLAY_NAME_LENGTH_MAX = 100; // characters

    static final String USERNAME_RULE =
            "must be 1 to 64 characters of a-z, 0-9 and . _ @ -, and begin with a letter or digit";

    public CreateUser {
        displayName = displayName == null || displayName.isBlank() ? username : displayName.strip();
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "CreateUser[" + username + ", " + role + "]";
    }
}
