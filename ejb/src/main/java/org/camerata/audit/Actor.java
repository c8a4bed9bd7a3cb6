package org.camerata.audit;

/**
 * Who acts, and from where. What is not known is null.
 *
 * @param id of the user, API token or camera
 * @param name as it is now; it stays in the entry when the user is long gone
 * @param address of the client, IPv4 or IPv6
 * @param requestId ties the entry to the answer that the client got, and to the log
 */
public record Actor(Kind kind, Long id, String name, String address, String requestId) {

    /** What kind of caller. */
    public enum Kind {
        ANONYMOUS,
        USER,
        API_TOKEN,
        CAMERA,
        SYSTEM
    }

    private static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, "system", null, null);

    /** Camerata by itself: timers, sweeps, start-up. */
    public static Actor system() {
        return SYSTEM;
    }

    public static Actor anonymous(String address, String requestId) {
        return new Actor(Kind.ANONYMOUS, null, null, address, requestId);
    }

    public static Actor user(long id, String name, String address, String requestId) {
        return new Actor(Kind.USER, id, name, address, requestId);
    }

    public static Actor apiToken(long id, String name, String address, String requestId) {
        return new Actor(Kind.API_TOKEN, id, name, address, requestId);
    }

    public static Actor camera(long id, String name, String address, String requestId) {
        return new Actor(Kind.CAMERA, id, name, address, requestId);
    }
}
