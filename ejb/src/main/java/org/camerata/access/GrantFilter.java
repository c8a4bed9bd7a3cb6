package org.camerata.access;

/** Which grants; null is not asked. */
public record GrantFilter(Long userId, Long teamId, Long groupId) {}
