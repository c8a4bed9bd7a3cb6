package org.camerata.recording;

/** How far away a segment is stored. */
public enum Tier {
    HOT,
    WARM,
    COLD,
    ARCHIVED
}
