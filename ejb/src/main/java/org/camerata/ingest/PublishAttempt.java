package org.camerata.ingest;

/**
 * Somebody wants to publish with a key.
 *
 * @param encoder as it names itself; null where it does not
 */
public record PublishAttempt(String streamKey, MediaClient client, String address, String encoder) {

    static final int ENCODER_LENGTH_MAX = 100;

    public PublishAttempt {
        encoder = readable(encoder);
    }

    /** Never the key (K1). */
    @Override
    public String toString() {
        return "PublishAttempt[" + client + " from " + address + "]";
    }

    /** It comes from outside: nothing but printable ASCII, and not much of that. */
    private static String readable(String text) {
        if (text == null) {
            return null;
        }
        String printable = text.replaceAll("[^ -~]", "").strip();
        return printable.isEmpty()
                ? null
                : printable.substring(0, Math.min(printable.length(), ENCODER_LENGTH_MAX));
    }
}
