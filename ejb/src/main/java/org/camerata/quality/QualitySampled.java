package org.camerata.quality;

import java.util.List;

/** All streams of this node were looked at. */
public record QualitySampled(List<Sampled> samples) {

    public QualitySampled {
        samples = List.copyOf(samples);
    }
}
