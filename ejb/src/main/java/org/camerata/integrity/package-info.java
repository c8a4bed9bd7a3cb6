/**
 * The proof that footage is what was recorded, and the search for what is not any more.
 *
 * <ul>
 *   <li>H1: each finished segment has one link, which says what it was and holds the hash of the
 *       link before it in its camera's chain.
 *   <li>H2: links of a camera are numbered from 1 without a gap; a link is written in the
 *       transaction that completes its segment.
 *   <li>H3: a link outlives its segment; a deletion is written down beside it: when, by whom, why.
 *   <li>H4: once a day it is signed where all chains end, bound to the day before.
 *   <li>H5: links, removals and roots are only ever added; the application's database user cannot
 *       do more.
 *   <li>H6: what was found altered is told, and never deleted or mended.
 * </ul>
 *
 * <p>docs/design/integrity.md says what this proves against whom.
 */
package org.camerata.integrity;
