/**
 * How any part of this node states its figures, for whoever publishes them. Counting costs as
 * little as a {@link java.util.concurrent.atomic.LongAdder}; what is made up of state is computed
 * when it is asked for.
 *
 * <ul>
 *   <li>M1: labels are constants of an enum, so the number of series is bounded by the code. No
 *       camera, user, address or key is ever one.
 *   <li>M2: reading a figure waits for nothing: no database, no network, no lock that is held while
 *       something waits for them.
 *   <li>M3: every figure is explained in {@code docs/ref/metrics.md}; a test compares.
 * </ul>
 */
package org.camerata.meter;
