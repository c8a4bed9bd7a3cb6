package org.camerata.integrity.chain;

/** Which way a file was read. */
public enum ReadMode {
    /** From the disk, past the page cache. */
    DIRECT,
    /** Through the page cache, because the file system knows no other way. */
    BUFFERED
}
