/**
 * Who did what, to what, from where, and how it ended: entries that are only ever added.
 *
 * <ul>
 *   <li>A3.1: what changes something is written in the same transaction as its entry; without the
 *       entry it does not happen.
 *   <li>A3.2: an entry carries a MAC over all that it says, so an edited or forged one gives itself
 *       away.
 *   <li>A3.3: each entry is sealed once; seals are numbered from 1 without a gap, and each holds a
 *       hash of the one before, so a removed entry gives itself away.
 *   <li>A3.4: each hour a signed checkpoint states the last seal, in the database and in a file of
 *       the node, so a tail that was cut off gives itself away.
 *   <li>A3.5: nothing here is ever updated or deleted; the application's database user cannot.
 *   <li>A3.6: no secret is part of an entry (K1).
 * </ul>
 *
 * <p>docs/design/audit.md says what this proves against whom.
 */
package org.camerata.audit;
