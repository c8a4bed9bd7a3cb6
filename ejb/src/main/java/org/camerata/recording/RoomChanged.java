package org.camerata.recording;

/** Recording stops because the volume is nearly full, or goes on because it is not any more. */
public record RoomChanged(boolean enough, long freeBytes) {}
