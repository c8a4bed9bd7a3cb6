/**
 * What the black-box tests stand on: the running stack, typed requests, real publishers, real
 * players. Everything a test makes here it also removes by {@code close()}.
 */
package org.camerata.it.stack;
