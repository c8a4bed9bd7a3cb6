package org.camerata.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who signed paths name, as a map. */
public class CallersInMemory extends Callers {

    private final Map<String, Caller> viewers = new HashMap<>();

    public void add(Caller caller) {
        viewers.put(caller.credential().viewer(), caller);
    }

    /** As signing out does, or ending a token. */
    public void remove(Caller caller) {
        viewers.remove(caller.credential().viewer());
    }

    @Override
    public Optional<Caller> byViewer(String viewer) {
        return Optional.ofNullable(viewers.get(viewer));
    }
}
