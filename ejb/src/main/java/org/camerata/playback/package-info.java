/**
 * How people watch: signed live paths, and footage as it is asked for, made while it is sent.
 *
 * <ul>
 *   <li>A path that is handed out is good for one thing, and for a limited time; nobody can change
 *       it into another, and whom it was given to is asked for again whenever it is used.
 *   <li>Footage is never rewritten: what is sent is headers made from the FLV, and slices of it.
 * </ul>
 */
package org.camerata.playback;
