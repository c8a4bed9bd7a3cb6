package org.camerata.api.metrics;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What nginx asks or tells. */
public enum Callback {
    AUTH,
    PUBLISH_START,
    PUBLISH_END,
    RECORD_DONE;

    /** What came of one. */
    public enum Outcome {
        /** Admitted, or heard. */
        ANSWERED,
        REFUSED,
        /** The node is at fault. */
        FAILED;

        private static final int FIRST_REFUSAL = 400; // HTTP
        private static final int FIRST_FAULT = 500;

        static Outcome of(int status) {
            if (status >= FIRST_FAULT) {
                return FAILED;
            }
            return status >= FIRST_REFUSAL ? REFUSED : ANSWERED;
        }
    }

    /** By the last part of its path; empty for other things that are asked over loopback. */
    public static Optional<Callback> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst();
    }
}
