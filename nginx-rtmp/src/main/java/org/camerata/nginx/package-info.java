/**
 * The configuration of the media plane: two nginx, each with a template that explains itself and a
 * record of what it needs to know.
 *
 * <ul>
 *   <li>{@link org.camerata.nginx.MediaSettings} renders the media core: RTMP, recording, HLS.
 *   <li>{@link org.camerata.nginx.EdgeSettings} renders the front door: HTTP for browsers.
 * </ul>
 *
 * <p>Both texts contain secrets and belong into files that only their owner may read.
 */
package org.camerata.nginx;
