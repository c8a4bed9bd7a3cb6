package org.camerata.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    @Test
    void askNothingWhereNoFilterIsSet() {
        assertThat(new Conditions().and("c.active = :active", "active", null).where()).isEmpty();
    }

    @Test
    void askForAllFiltersThatAreSet() {
        Conditions conditions =
                new Conditions()
                        .and("c.removedAt is null")
                        .and("c.active = :active", "active", false)
                        .and("c.name = :name", "name", null);

        assertThat(conditions.where())
                .isEqualTo(" where c.removedAt is null and c.active = :active");
    }

    @Test
    void neverHoldAValueInTheirText() {
        Conditions conditions = new Conditions().and("c.name = :name", "name", "' or 1=1 --");

        assertThat(conditions.where()).isEqualTo(" where c.name = :name");
    }

    @Test
    void goOnBehindTheLastOfAPageThatIsSortedByTime() {
        Cursor last = Cursor.of(Instant.parse("2026-11-24T12:00:00Z"), 7);

        assertThat(new Conditions().olderThan(last, "r.startedAt", "r.id").where())
                .isEqualTo(" where (r.startedAt < :last or (r.startedAt = :last and r.id < :id))");
    }

    @Test
    void bindWhatWasAskedAndWhatWasAddedToIt() {
        Map<String, Object> bound = new HashMap<>();

        new Conditions()
                .and("(c.name > :name or c.id > :id)", "name", "gate")
                .with("id", 7L)
                .and("c.active = :active", "active", null)
                .bind(queryThatTellsParameters(bound));

        assertThat(bound).isEqualTo(Map.of("name", "gate", "id", 7L));
    }

    @ParameterizedTest
    @CsvSource({
        "gate, %gate%",
        "100%, %100!%%",
        "gate_1, %gate!_1%",
        "stop!, %stop!!%",
        "!%_, %!!!%!_%",
        "a\\b, %a\\b%"
    })
    void takeWildCharactersLiterally(String text, String pattern) {
        assertThat(Conditions.containing(text)).isEqualTo(pattern);
    }

    private static Query queryThatTellsParameters(Map<String, Object> bound) {
        return (Query)
                Proxy.newProxyInstance(
                        Query.class.getClassLoader(),
                        new Class<?>[] {Query.class},
                        (query, method, arguments) -> {
                            assertThat(method.getName()).isEqualTo("setParameter");
                            bound.put((String) arguments[0], arguments[1]);
                            return query;
                        });
    }
}
