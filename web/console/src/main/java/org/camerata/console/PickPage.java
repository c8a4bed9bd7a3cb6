package org.camerata.console;

import jakarta.enterprise.event.Event;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camerata.access.InvalidAccess;

/**
 * A dialog that picks members out of a long list. What is ticked is kept while one searches and
 * turns pages.
 *
 * @param <T> what can be picked
 */
public abstract class PickPage<T> extends ListPage<T> {

    private static final long serialVersionUID = 1L;

    @Inject Event<AccessEdited> edited;

    private final HashMap<Long, Boolean> ticks = new HashMap<>();
    private long owner;
    private String text;

    /** Ids of those that are members now. */
    abstract Set<Long> members(long ownerId);

    abstract void put(long ownerId, Set<Long> ids);

    /** What people call it. */
    public abstract String name(T item);

    /** What tells it from others of its name. */
    public abstract String hint(T item);

    /** Opens the dialog for the members of a team or a group. */
    public void ask(long ownerId) {
        owner = ownerId;
        text = null;
        ticks.clear();
        members(ownerId).forEach(id -> ticks.put(id, true));
        search();
    }

    public void save() {
        try {
            put(owner, ticked());
            edited.fire(new AccessEdited());
            Notice.say("Saved");
        } catch (InvalidAccess refused) {
            new FieldMessages("pickForm").add("text", refused.getMessage() + ".");
            FacesContext.getCurrentInstance().validationFailed();
        }
    }

    private Set<Long> ticked() {
        return ticks.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    public int getTickedCount() {
        return ticked().size();
    }

    /** By id; the form's checkboxes write into it. */
    public Map<Long, Boolean> getTicks() {
        return ticks;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
