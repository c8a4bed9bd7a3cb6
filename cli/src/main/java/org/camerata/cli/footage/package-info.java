/** Compares the rows of footage with its files, and the chains with both. Reads only. */
package org.camerata.cli.footage;
