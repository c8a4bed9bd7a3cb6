/**
 * How people watch: signed live paths, and footage as MP4 that is made while it is sent.
 *
 * <ul>
 *   <li>A path that is handed out is good for one thing and for a limited time; nobody can change
 *       it into another.
 *   <li>Footage is never rewritten: an MP4 is a header made from the FLV, and slices of it.
 * </ul>
 */
package org.camerata.playback;
