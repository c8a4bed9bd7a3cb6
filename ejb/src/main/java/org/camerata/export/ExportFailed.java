package org.camerata.export;

/** An export cannot be made, now or later; the message is a sentence for who asked for it. */
final class ExportFailed extends Exception {

    private static final long serialVersionUID = 1L;

    ExportFailed(String sentence) {
        super(sentence);
    }
}
