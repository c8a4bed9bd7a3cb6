/**
 * The cameras: what they are, their streams, and the keys that they publish with.
 *
 * <ul>
 *   <li>K1: a stream key appears nowhere but in the camera's own URL, encrypted in the database,
 *       and in the one answer that reveals it. {@link org.camerata.camera.StreamKeys} keeps this.
 *   <li>R2 for cameras: a removed camera keeps its row, because its footage outlives it.
 * </ul>
 *
 * <p>Whether a camera is online or recording is told to this context from above; it asks nobody.
 */
package org.camerata.camera;
