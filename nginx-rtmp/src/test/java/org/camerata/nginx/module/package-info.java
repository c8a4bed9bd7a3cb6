/**
 * What our own build of the RTMP module does better than Debian's: one class for each patch in
 * {@code nginx-rtmp/patches}, which names it. Each fails with Debian's module; to see that, name it
 * by {@code CAMERATA_IT_RTMP_MODULE}.
 */
package org.camerata.nginx.module;
