package org.camerata.it.stack;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every secret that this run's tests were given; none may be found lying about (K1). */
public final class Leaks {

    private static final Set<String> SECRETS = ConcurrentHashMap.newKeySet();

    private Leaks() {}

    /** Has it looked for at the end. */
    public static String watch(String secret) {
        SECRETS.add(secret);
        return secret;
    }

    public static Set<String> secrets() {
        return Set.copyOf(SECRETS);
    }
}
