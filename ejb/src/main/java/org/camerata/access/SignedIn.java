package org.camerata.access;

/**
 * Somebody who came in.
 *
 * @param sid public id of the session that began; it names the session and proves nothing
 * @param tokens null in the console, whose HTTP session is the proof
 */
public record SignedIn(UserView user, String sid, TokenPair tokens) {}
