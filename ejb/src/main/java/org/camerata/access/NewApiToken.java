package org.camerata.access;

/**
 * A token that was just made.
 *
 * @param text the token itself: shown once, kept nowhere
 */
public record NewApiToken(ApiTokenView token, String text) {

    /** Never the token. */
    @Override
    public String toString() {
        return "NewApiToken[" + token + "]";
    }
}
