/**
 * What Camerata promises, tried from outside: over HTTP, RTMP and in a browser.
 *
 * <p>Tests are independent and run in any order within a class. Classes run by {@code @Order}:
 * {@code RecoveryIT} kills processes, so it comes after all that do not expect it; {@code
 * SecrecyIT} looks for secrets that any of the others left behind, so it comes last.
 */
package org.camerata.it;
