package org.camerata.camera;

/** How many cameras there are, and in which state. */
public record CameraCounts(long total, long online, long offline, long recording) {}
