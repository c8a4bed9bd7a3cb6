package org.camerata.access;

/** A user as others see them. */
public record UserView(long id, String username, String displayName, Role role) {}
