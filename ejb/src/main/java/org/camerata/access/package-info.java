/**
 * Who a caller is, and what they may do.
 *
 * <ul>
 *   <li>A1: every operation names the permission that it needs; what names none is refused.
 *   <li>A refresh token is good for one use; a second use ends its whole family.
 * </ul>
 */
package org.camerata.access;
