/**
 * How people watch: signed live paths, stills, and footage as MP4 that is made while it is sent.
 *
 * <ul>
 *   <li>A path that is handed out is good for one thing, a stream with its still or a recording,
 *       and for a limited time; nobody can change it into another.
 *   <li>A still shows its camera and no other, whatever a camera sends; one is made only while
 *       somebody asks.
 *   <li>Footage is never rewritten: an MP4 is a header made from the FLV, and slices of it.
 * </ul>
 */
package org.camerata.playback;
