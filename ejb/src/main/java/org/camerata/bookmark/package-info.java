/**
 * Moments and stretches of footage that people want to find again.
 *
 * <ul>
 *   <li>A1: who may see footage may mark it; a mark is changed by its author, and by who may change
 *       the camera.
 *   <li>A2: a mark of footage that the caller may not see does not exist for them.
 *   <li>B1: a camera has at most {@link org.camerata.bookmark.Bookmarks#BOOKMARK_COUNT_MAX}.
 * </ul>
 *
 * <p>A mark outlives its footage and its author.
 */
package org.camerata.bookmark;
