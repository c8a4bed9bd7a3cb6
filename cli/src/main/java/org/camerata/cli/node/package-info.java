/**
 * The parts of one node and the supervisor that keeps them running.
 *
 * <ul>
 *   <li>Each part is a process of its own session, remembered in a pid file with its start time.
 *   <li>A part outlives its supervisor: the next supervisor adopts it.
 *   <li>Start: database, then media core, edge and Liberty together. Stop: the other way round.
 * </ul>
 */
package org.camerata.cli.node;
