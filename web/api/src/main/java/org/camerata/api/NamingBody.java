package org.camerata.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.camerata.access.Naming;
import org.camerata.shared.PlainText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a team or a camera group is called. */
public record NamingBody(
        @Schema(examples = "Harbour")
                @NotNull
                @Size(min = 1, max = Naming.NAME_LENGTH_MAX)
                @PlainText
                String name,
        @Schema(description = "Empty if left out", examples = "Piers 1 to 4")
                @Size(max = Naming.DESCRIPTION_LENGTH_MAX)
                @PlainText(blank = true)
                String description) {

    Naming naming() {
        return new Naming(name, description);
    }
}
