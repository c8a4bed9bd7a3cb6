package org.camerata.quality;

import java.time.Instant;
import java.util.List;
import org.camerata.camera.ProfileKind;

/** The figures of a stream over time, oldest first; where nothing arrived there are none. */
public record QualitySeries(
        ProfileKind profile,
        Resolution resolution,
        Instant from,
        Instant to,
        List<QualityPoint> points) {

    public QualitySeries {
        points = List.copyOf(points);
    }
}
