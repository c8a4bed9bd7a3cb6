/**
 * Who may publish, and who is publishing now.
 *
 * <ul>
 *   <li>I1: a camera has at most one live session; the index {@code one_live_session_per_camera}
 *       guarantees it.
 *   <li>I2: a session ends once; a returning publisher starts a new one.
 *   <li>I3: a session unheard of for {@link org.camerata.ingest.SessionReconciler#SILENCE_MAX} is
 *       ended by the reconciler.
 *   <li>I4: no answer from here means no admission; the callback gateway of nginx sees to that.
 * </ul>
 *
 * <p>Callbacks are hints: they may come late, twice or never. The reconciler, which compares with
 * what nginx says of itself, is the guarantee.
 */
package org.camerata.ingest;
