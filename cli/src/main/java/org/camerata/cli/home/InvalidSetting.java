package org.camerata.cli.home;

/** A variable is unknown or has a value that makes no sense. The message is one sentence. */
public final class InvalidSetting extends RuntimeException {

    public InvalidSetting(String sentence) {
        super(sentence);
    }
}
