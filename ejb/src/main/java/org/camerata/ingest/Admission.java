package org.camerata.ingest;

import org.camerata.camera.StreamName;

/**
 * A publisher may come in.
 *
 * @param name public, under which nginx is to go on
 * @param record whether nginx is to record it from the start
 */
public record Admission(StreamName name, boolean record) {}
