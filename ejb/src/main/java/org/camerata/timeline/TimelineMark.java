package org.camerata.timeline;

import java.time.Instant;

/**
 * Something that happened.
 *
 * @param to null while it lasts
 * @param id of the session, trouble, bookmark or recording
 * @param code the trouble's code, or why a session ended; null where there is none
 * @param text what it was; null where the kind says all
 */
public record TimelineMark(
        Instant from, Instant to, MarkKind kind, long id, String code, String text) {}
