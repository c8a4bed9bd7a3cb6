package org.camerata.console;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of this console that the browser may be sent to after sign-in (C4).
 *
 * <p>Everything that a browser could read as another site is refused: a scheme, two slashes, a
 * backslash (which browsers turn into a slash), an encoded character in the path, a dot segment, a
 * control character. What is refused is never repaired.
 */
record OwnPath(String value) {

    /** In characters; longer than any path of the console with its filters. */
    static final int LENGTH_MAX = 512;

    private static final Pattern PAGE =
            Pattern.compile("/(?:[a-z0-9-]+\\.xhtml)?(?:\\?[A-Za-z0-9=&%+._~:-]*)?");

    /**
     * @param candidate what the browser brought along; may be anything
     * @param contextPath of this WAR, such as {@code /console}
     * @return empty if the candidate is not a page of this console, or is the sign-in page itself
     */
    static Optional<OwnPath> of(String candidate, String contextPath) {
        if (candidate == null
                || candidate.length() > LENGTH_MAX
                || !candidate.startsWith(contextPath + "/")) {
            return Optional.empty();
        }
        String inside = candidate.substring(contextPath.length());
        if (!PAGE.matcher(inside).matches() || inside.startsWith("/login.xhtml")) {
            return Optional.empty();
        }
        return Optional.of(new OwnPath(candidate));
    }
}
