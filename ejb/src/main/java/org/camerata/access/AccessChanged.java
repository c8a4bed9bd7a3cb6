package org.camerata.access;

/** What somebody may do, or whether they may come in, is no longer what it was. */
record AccessChanged() {}
