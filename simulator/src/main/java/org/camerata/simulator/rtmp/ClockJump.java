package org.camerata.simulator.rtmp;

import java.time.Duration;

/**
 * A camera's clock is set while it publishes, as by its first NTP answer.
 *
 * @param at since the publication began, by a true clock
 * @param by how far, negative for backwards
 */
public record ClockJump(Duration at, Duration by) {}
