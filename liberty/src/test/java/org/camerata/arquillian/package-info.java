/**
 * The outside of the container tests: makes a server ready, puts the application into it once, and
 * lets Arquillian run the tests there.
 */
package org.camerata.arquillian;
