/**
 * Stills of cameras, for lists and walls.
 *
 * <ul>
 *   <li>A still shows its camera and no other, whatever a camera sends.
 *   <li>One is made only while somebody asks, and all of them together have a share of a core.
 * </ul>
 */
package org.camerata.snapshot;
