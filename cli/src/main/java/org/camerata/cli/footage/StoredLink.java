package org.camerata.cli.footage;

import org.camerata.integrity.chain.FootageLink;

/**
 * A link with what there is of its segment.
 *
 * @param recording null if the row is gone
 * @param removed whether somebody deleted the segment through Camerata
 */
record StoredLink(FootageLink link, StoredRecording recording, boolean removed) {}
