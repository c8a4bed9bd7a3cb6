/**
 * Our own build of nginx's RTMP module: Debian's source, fetched by apt, with the patches of {@code
 * nginx-rtmp/patches}. Made once and kept until its source, a patch or nginx changes; see
 * docs/design/media-core.md.
 */
package org.camerata.cli.rtmp;
