/**
 * Simulated cameras: pictures drawn by ffmpeg, published over RTMP by this package itself.
 *
 * <p>The publisher is part of the package so that a stream key never stands in a process's
 * arguments, where every user of the machine could read it (K1): keys come in on standard input,
 * and ffmpeg only sees a pipe.
 *
 * <p>A simulated camera behaves like a camera: it is live. What could not be sent in time is gone,
 * and after a cut it starts again with the next key frame.
 */
package org.camerata.simulator;
