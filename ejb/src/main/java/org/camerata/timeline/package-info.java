/**
 * What there is of each second of a camera: footage, or a gap with a reason. {@code
 * docs/design/timeline.md} tells how.
 *
 * <ul>
 *   <li>L1: footage and gaps are exactly the time that was asked for, up to when it is known; in
 *       order, without overlap. {@link org.camerata.timeline.Sweep} cannot do otherwise.
 *   <li>L3: a gap's reason is a fact that the contexts below wrote down when it happened. Where
 *       none was, it says {@link org.camerata.timeline.GapReason#UNEXPLAINED}, and is counted.
 *   <li>L4: asking for a time in pieces gives the same as asking for it whole.
 *   <li>A2: what the caller may not see is neither footage nor a gap with details.
 *   <li>B1: an answer has at most {@link org.camerata.timeline.CameraTimeline#SPAN_COUNT_MAX} spans
 *       a camera; what is too fine for that is merged, and says what share of it is footage.
 * </ul>
 */
package org.camerata.timeline;
