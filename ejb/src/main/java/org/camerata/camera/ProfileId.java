package org.camerata.camera;

/** Names one profile of one camera, in the database and between contexts. */
public record ProfileId(long value) {}
