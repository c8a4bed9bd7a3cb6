/**
 * Who may publish, and who is publishing now; {@code docs/design/ingest.md} tells why it is so.
 *
 * <ul>
 *   <li>I1: a profile has at most one live session; {@link org.camerata.ingest.LivePublishers}
 *       keeps to it, and the index {@code one_live_session_per_profile} guarantees it.
 *   <li>I2: a session ends once; a returning publisher starts a new one.
 *   <li>I3: a session unheard of for {@link org.camerata.ingest.SessionReconciler#SILENCE_MAX} is
 *       ended by the reconciler.
 *   <li>I4: no answer from here means no admission, and the callback gateway of nginx sees to that;
 *       but while the database is away those who are remembered are let in.
 * </ul>
 *
 * <p>Callbacks are hints: they may come late, twice or never. The reconciler, which compares with
 * what nginx says of itself, is the guarantee.
 */
package org.camerata.ingest;
