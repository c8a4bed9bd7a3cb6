/**
 * What every context speaks: refusals, pages, the clock. Knows no other context.
 *
 * <ul>
 *   <li>B1: everything has a bound; a page holds at most {@link
 *       org.camerata.shared.PageRequest#SIZE_MAX}.
 * </ul>
 */
package org.camerata.shared;
