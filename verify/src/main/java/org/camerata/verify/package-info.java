/**
 * Checks an export of Camerata offline, and names what was altered: docs/ref/export-format.md.
 *
 * <p>Plain Java without any dependency, so that a court's expert can read and build all of it.
 * Whatever it is given may be hostile: everything that is read has a bound.
 */
package org.camerata.verify;
