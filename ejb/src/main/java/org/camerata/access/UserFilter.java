package org.camerata.access;

/**
 * Which users; null is not asked.
 *
 * @param text part of a user name or display name
 * @param teamId members of this team
 */
public record UserFilter(String text, Role role, UserState state, Long teamId) {}
