/**
 * This machine: its settings, its database, its media core, its hot volume.
 *
 * <ul>
 *   <li>R3: a file without a row is adopted, never deleted.
 *   <li>R4: no two segments ever share a path; no path is reused. {@link
 *       org.camerata.node.HotVolume} moves by link and unlink, which cannot overwrite.
 *   <li>R5: file and directory are flushed to disk before a row says COMPLETE.
 * </ul>
 */
package org.camerata.node;
