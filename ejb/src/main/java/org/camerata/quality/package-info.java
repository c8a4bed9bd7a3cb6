/**
 * How good each stream is that arrives: figures every few seconds, kept as a series, and the
 * troubles that an installer can do something about.
 *
 * <ul>
 *   <li>Q1: a trouble is open at most once for each profile and code; the index {@code
 *       one_open_trouble_per_code} guarantees it.
 *   <li>Q2: what is not known is not judged: it neither raises a trouble nor clears one.
 *   <li>Q3: a stop of the database loses samples at most, and keeps no more than {@link
 *       org.camerata.quality.SampleBuffer#SAMPLE_COUNT_MAX} waiting.
 *   <li>Q4: rolling up and pruning are safe to repeat, also on several nodes at once.
 * </ul>
 *
 * <p>See docs/design/quality.md for each figure's definition and each rule's thresholds.
 */
package org.camerata.quality;
