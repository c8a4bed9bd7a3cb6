/**
 * Emulated publishers: any number of cameras that one thread plays, for tests and benches.
 *
 * <p>They draw nothing and encode nothing: all send the same {@link Clip}, made once, so that a
 * thousand of them cost less than what they measure. In return each can misbehave as cameras do, as
 * its {@link PublisherPlan} says: run on a wrong clock, hang half-open, be cut and come back.
 *
 * <p>Like the package above it prints no stream key (K1): URLs print without theirs.
 */
package org.camerata.simulator.rtmp;
