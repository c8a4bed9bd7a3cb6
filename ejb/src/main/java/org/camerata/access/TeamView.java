package org.camerata.access;

/**
 * A team as others see it.
 *
 * @param members how many
 */
public record TeamView(long id, String name, String description, long members) {}
