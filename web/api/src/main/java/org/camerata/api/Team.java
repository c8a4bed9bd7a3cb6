package org.camerata.api;

import jakarta.json.bind.annotation.JsonbNillable;
import org.camerata.access.TeamView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A team in the API. */
@JsonbNillable
@Schema(description = "A team")
public record Team(
        @Schema(examples = "3") long id,
        @Schema(examples = "Night shift") String name,
        @Schema(examples = "22:00 to 06:00") String description,
        @Schema(description = "How many people", examples = "12") long members) {

    static Team of(TeamView team) {
        return new Team(team.id(), team.name(), team.description(), team.members());
    }
}
