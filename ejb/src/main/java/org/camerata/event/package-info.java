/**
 * What happens, told to those who listen at the moment it does. Knows all other contexts; none
 * knows this one. docs/design/live-events.md states the whole.
 *
 * <ul>
 *   <li>E1: an event reaches only those who may see what it is about when it is told; and nobody
 *       can tell from what reaches them that there were others.
 *   <li>E2: ids ascend, also across restarts of the server.
 *   <li>E3: whoever missed an event is told that they did.
 *   <li>E4: nobody who listens slows down what the events are about.
 * </ul>
 */
package org.camerata.event;
