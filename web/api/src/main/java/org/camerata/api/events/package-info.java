/**
 * The WebSocket of live events: frames in and out, and the limits of those who listen. What is told
 * to whom is decided in the domain; docs/design/live-events.md states the protocol.
 *
 * <ul>
 *   <li>No thread waits for a listener: frames are sent asynchronously, one at a time for each
 *       socket, from a queue that is bounded.
 *   <li>Events are read in rounds by one thread for all listeners, never by the thread in which
 *       something happened.
 * </ul>
 */
package org.camerata.api.events;
