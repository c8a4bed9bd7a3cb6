package org.camerata.bench.kills;

import org.camerata.simulator.rtmp.EmulatedPublisher;
import org.camerata.simulator.rtmp.SentFrames;

/**
 * A camera of the run.
 *
 * @param number from 0, as in the stamps of its frames
 * @param id as the API calls it
 */
record TriedCamera(int number, String id, EmulatedPublisher publisher, SentFrames sent) {}
