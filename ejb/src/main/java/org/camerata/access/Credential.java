package org.camerata.access;

/**
 * What somebody came with.
 *
 * @param kind of what
 * @param id of the login session or of the API token
 * @param name the session's public id, or the name of the token
 */
public record Credential(Kind kind, long id, String name) {

    /** What it is. */
    public enum Kind {
        SESSION,
        API_TOKEN,
        /** Nothing: the server goes on in somebody's name with what they began. */
        ERRAND
    }

    /**
     * Names it in signed paths: {@code s} and the session's public id, or {@code t} and the token's
     * number; {@code [a-z0-9]{1,40}}.
     *
     * @throws IllegalStateException for an errand, which hands out no paths
     */
    public String viewer() {
        return switch (kind) {
            case SESSION -> "s" + name;
            case API_TOKEN -> "t" + id;
            case ERRAND -> throw new IllegalStateException("an errand signs nothing");
        };
    }
}
