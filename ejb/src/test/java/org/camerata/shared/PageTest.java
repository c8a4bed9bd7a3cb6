package org.camerata.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void pointsBehindItsLastItemWhereMoreWasFound() {
        Page<String> page = cut(List.of("a", "b", "c"), 2);

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(Cursor.decode(page.nextCursor())).isEqualTo(new Cursor("b", 1));
        assertThat(page.total()).isEqualTo(9);
    }

    @Test
    void isTheLastWhereNoMoreWasFoundThanFits() {
        assertThat(cut(List.of("a", "b"), 2).nextCursor()).isNull();
        assertThat(cut(List.of(), 2).nextCursor()).isNull();
    }

    @Test
    void keepsItsPlaceWhenItsItemsAreShownInAnotherWay() {
        Page<String> page = cut(List.of("a", "b", "c"), 2);

        assertThat(page.map(item -> item.toUpperCase(Locale.ROOT)))
                .isEqualTo(new Page<>(List.of("A", "B"), page.nextCursor(), 9));
    }

    @Test
    void doesNotChangeWithTheListThatItWasMadeFrom() {
        List<String> found = new ArrayList<>(List.of("a"));
        Page<String> page = new Page<>(found, null, 1);
        found.add("b");

        assertThat(page.items()).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, PageRequest.SIZE_DEFAULT, PageRequest.SIZE_MAX})
    void canBeAskedInAnySizeWithinTheBound(int size) {
        assertThat(PageRequest.first(size).size()).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, PageRequest.SIZE_MAX + 1, Integer.MAX_VALUE})
    void cannotBeAskedInAnotherSize(int size) {
        assertThatThrownBy(() -> PageRequest.first(size))
                .isInstanceOf(InvalidPage.class)
                .hasMessage("size must be between 1 and 200");
    }

    @Test
    void startsAtTheBeginningWithoutACursor() {
        assertThat(new PageRequest(null, 5).after()).isEmpty();
        assertThat(new PageRequest("", 5).after()).isEmpty();
    }

    @Test
    void startsBehindTheCursorThatIsGiven() {
        Cursor cursor = new Cursor("gate", 3);

        assertThat(new PageRequest(cursor.encoded(), 5).after()).contains(cursor);
    }

    private static Page<String> cut(List<String> found, int size) {
        return Page.of(found, PageRequest.first(size), 9, item -> new Cursor(item, 1));
    }
}
