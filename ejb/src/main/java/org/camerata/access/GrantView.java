package org.camerata.access;

import java.time.Instant;

/**
 * A grant as others see it. It is for a user or for a team; the other one's id and name are null.
 *
 * @param footageHours only footage younger than this; null for all
 */
public record GrantView(
        long id,
        Long userId,
        String username,
        Long teamId,
        String teamName,
        long groupId,
        String groupName,
        Permission permission,
        Integer footageHours,
        Instant grantedAt) {}
