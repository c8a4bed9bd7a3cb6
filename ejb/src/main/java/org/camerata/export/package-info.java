/**
 * Footage that is taken out of the system, so that it plays everywhere and can be proved
 * (docs/design/export.md, docs/ref/export-format.md).
 *
 * <ul>
 *   <li>X1: an export is made once, in the background, in the name of who asked for it: what they
 *       may not export when it is made is not in it.
 *   <li>X2: what was asked for is in a part, or in a gap with its reason; together they are exactly
 *       the time that was asked for.
 *   <li>X3: a file is there under its name only once it is whole and flushed to disk. Whatever is
 *       broken off is begun anew, at most {@link
 *       org.camerata.export.ExportCommits#ATTEMPT_COUNT_MAX} times.
 *   <li>X4: only who made it, and who may export all cameras, knows of an export; each download
 *       asks again whether they may export each of its cameras.
 *   <li>X5: the file is removed first, then the row says so. Recording has the room: exports leave
 *       {@link org.camerata.export.ExportFolder#RESERVE_BYTES} free.
 * </ul>
 */
package org.camerata.export;
