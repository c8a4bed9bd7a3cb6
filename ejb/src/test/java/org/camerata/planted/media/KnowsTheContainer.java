package org.camerata.planted.media;

import jakarta.inject.Inject;
import java.time.Clock;

/** Media asks the container for something. */
public class KnowsTheContainer {
    @Inject Clock clock;
}
