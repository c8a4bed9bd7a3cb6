/**
 * What is hashed and signed of footage, to the byte. Plain Java, so that the command can verify
 * without the application; docs/ref/export-format.md says the same in words, and {@code
 * camerata-verify} reads only that.
 */
package org.camerata.integrity.chain;
