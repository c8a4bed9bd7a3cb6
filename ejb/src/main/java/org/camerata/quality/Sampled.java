package org.camerata.quality;

/** What one stream was like just now. */
public record Sampled(WatchedStream stream, StreamFigures figures) {}
