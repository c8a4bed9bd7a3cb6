/**
 * Broken RTMP, on purpose: what anybody on the network could send to the port that cameras use.
 *
 * <p>A {@link FuzzCase} follows from a seed and its number alone, so a run can be repeated byte by
 * byte, and one case of it by itself. Bounded by a duration or a number of cases.
 */
package org.camerata.simulator.fuzz;
