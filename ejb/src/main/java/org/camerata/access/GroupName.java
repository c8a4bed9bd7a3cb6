package org.camerata.access;

/** A camera group by its id and name. */
public record GroupName(long id, String name) {}
