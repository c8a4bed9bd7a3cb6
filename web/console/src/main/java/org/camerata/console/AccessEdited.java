package org.camerata.console;

/** A dialog of this page changed something of access, so what the page shows of it is old. */
record AccessEdited() {}
