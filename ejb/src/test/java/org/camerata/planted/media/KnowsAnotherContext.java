package org.camerata.planted.media;

import org.camerata.shared.Page;

/** Media knows another context, though a lower one. */
public class KnowsAnotherContext {
    Page<String> page;
}
