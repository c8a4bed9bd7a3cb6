package org.camerata.quality;

import org.camerata.media.AudioCodec;

/**
 * The audio of a stream between two readings. What is null is not known.
 *
 * @param codec NONE if none ever came
 * @param present whether some came; with the stock module: whether some was announced
 * @param ageMs since the last of it arrived
 */
public record Sound(AudioCodec codec, Boolean present, Integer ageMs) {}
