/**
 * The recorded segments, from the moment nginx begins a file until the file is gone.
 *
 * <ul>
 *   <li>R1: a segment that is not OPEN has end, size and codec facts.
 *   <li>R2: the row outlives the file: a file is removed first, its row last.
 *   <li>R3: a file without a row is adopted, never deleted: {@code IncomingSweep} while nginx
 *       writes, {@code VolumeCheck} at each start.
 *   <li>R4: no two segments ever share a path; no path is reused.
 *   <li>R5: file and folder are flushed to disk before a row says COMPLETE.
 *   <li>T3: every sweep is safe to repeat from any point.
 * </ul>
 *
 * <p>nginx records by itself, whether or not this server runs. What is told here is found out from
 * the incoming folder; callbacks only make it quicker.
 */
package org.camerata.recording;
