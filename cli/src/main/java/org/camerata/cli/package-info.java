/** The command {@code ./camerata}: its verbs, and what it says to the one who runs it. */
package org.camerata.cli;
