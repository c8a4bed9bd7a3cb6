package org.camerata.access;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * Lets a user or a team do some things to the cameras of a group. Where a grant is there already,
 * its window is set anew.
 *
 * @param userId null where it is for a team
 * @param teamId null where it is for a user
 * @param footageHours only footage younger than this; null for all
 */
public record GiveGrants(
        Long userId,
        Long teamId,
        @NotNull Long groupId,
        @NotEmpty Set<@NotNull Permission> permissions,
        @Min(1) @Max(FOOTAGE_HOURS_MAX) Integer footageHours) {

    /** Ten years. */
    public static final int FOOTAGE_HOURS_MAX = 87_660;
}
