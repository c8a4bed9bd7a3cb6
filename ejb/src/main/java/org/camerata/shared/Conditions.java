package org.camerata.shared;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The {@code where} clause of a list with optional filters. Values only ever go in as parameters.
 */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** Adds a clause without a parameter. */
    public Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /**
     * Adds a clause with one parameter, unless the value is null: then the filter was not asked.
     */
    public Conditions and(String clause, String parameter, Object value) {
        if (value != null) {
            clauses.add(clause);
            parameters.put(parameter, value);
        }
        return this;
    }

    /**
     * Goes on behind the last item of a page, in a list that is sorted by time and then by id, the
     * newest first.
     *
     * @param time path of the time, such as {@code r.startedAt}
     * @param id path of the id, such as {@code r.id}
     */
    public Conditions olderThan(Cursor last, String time, String id) {
        return and(
                        "(%1$s < :last or (%1$s = :last and %2$s < :id))".formatted(time, id),
                        "last",
                        last.instant())
                .with("id", last.id());
    }

    /** Binds a further parameter of a clause that was added already. */
    public Conditions with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public String where() {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    public <Q extends Query> Q bind(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /**
     * Matches text anywhere; the characters that {@code like} treats as wild stand for themselves.
     */
    public static String containing(String text) {
        String literal = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }
}
