package org.camerata.ingest;

import java.time.Duration;
import org.camerata.shared.Throttled;

/** More publishers of one stream come than the RTMP module can keep apart by name. */
public class TooManyPublishers extends Throttled {

    private static final long serialVersionUID = 1L;

    TooManyPublishers(Duration retryAfter) {
        super(
                "too-many-publishers",
                "The stream is published to too often at the same time",
                retryAfter);
    }
}
