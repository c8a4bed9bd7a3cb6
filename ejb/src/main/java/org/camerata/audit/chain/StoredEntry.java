package org.camerata.audit.chain;

/**
 * An entry as it is found in the database.
 *
 * @param mac 64 hex digits if nobody touched it
 */
public record StoredEntry(long id, EntryContent content, String mac) {}
