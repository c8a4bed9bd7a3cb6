/**
 * Kills parts of a scratch stack at random while cameras publish, and looks afterwards at whether
 * anything is missing that nobody can explain ({@link org.camerata.bench.kills.KillsBench}).
 */
package org.camerata.bench.kills;
