/**
 * How people arrange live pictures.
 *
 * <ul>
 *   <li>A layout belongs to who made it; for anybody else it does not exist.
 *   <li>A layout grants nothing: it names cameras, and its owner is told of those only that they
 *       may view at that moment.
 * </ul>
 */
package org.camerata.wall;
