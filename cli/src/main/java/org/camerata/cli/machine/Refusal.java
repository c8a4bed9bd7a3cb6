package org.camerata.cli.machine;

/**
 * Something cannot be done. The message is one sentence for the user: what is wrong, what to do.
 */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }

    public Refusal(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
