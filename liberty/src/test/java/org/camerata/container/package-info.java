/**
 * What the container tests use inside the server: the database by SQL, a stand-in for the media
 * core, many callers at once.
 */
package org.camerata.container;
