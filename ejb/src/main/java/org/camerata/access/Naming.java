package org.camerata.access;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.camerata.shared.PlainText;

/**
 * What people call a team or a camera group.
 *
 * @param description may be empty
 */
public record Naming(
        @NotNull @Size(min = 1, max = NAME_LENGTH_MAX) @PlainText String name,
        @NotNull @Size(max = DESCRIPTION_LENGTH_MAX) @PlainText(blank = true) String description) {

    public static final int NAME_LENGTH_MAX = 100; // characters
    public static final int DESCRIPTION_LENGTH_MAX = 500; // characters

    public Naming {
        name = name == null ? null : name.strip();
        description = description == null ? "" : description.strip();
    }

    /** As the audit log keeps it. */
    Map<String, ?> facts() {
        return Map.of("name", name, "description", description);
    }
}
