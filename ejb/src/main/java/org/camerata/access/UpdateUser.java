package org.camerata.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.camerata.shared.PlainText;

/** What an administrator changes of a user. */
public record UpdateUser(
        @NotNull @Size(min = 1, max = CreateUser.DISPLAY_NAME_LENGTH_MAX) @PlainText
                String displayName,
        @NotNull Role role) {

    public UpdateUser {
        displayName = displayName == null ? null : displayName.strip();
    }
}
