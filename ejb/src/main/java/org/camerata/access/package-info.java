/**
 * Who a caller is, and what they may do to which camera. docs/design/access.md states the model.
 *
 * <ul>
 *   <li>A1: {@link org.camerata.access.Guard} decides, and nothing else.
 *   <li>A2: what a caller may not see is answered like what is not there.
 *   <li>A4: a copy of the database is worth no secret.
 *   <li>A5: the last active administrator stays.
 *   <li>A7: what was ended or taken away is refused within seconds.
 * </ul>
 */
package org.camerata.access;
