package org.camerata.integrity;

import java.time.Instant;
import org.camerata.integrity.chain.FootageLink;

/**
 * A link of a chain as others see it.
 *
 * @param removal of its segment; null while there is one
 */
public record ChainLinkView(FootageLink link, Instant linkedAt, Removal removal) {

    /**
     * A segment was deleted on purpose.
     *
     * @param by name of a person or an API token, or {@code system}
     * @param why a sentence
     */
    public record Removal(Instant at, String by, String why) {}
}
