package org.camerata.quality;

/** A stream has a trouble that was not cleared yet. */
record OpenTrouble(WatchedStream stream, TroubleCode code) {}
