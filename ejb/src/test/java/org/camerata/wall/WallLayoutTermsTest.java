package org.camerata.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallLayoutTermsTest {

    static WallLayoutTerms terms(String name, int tiles, List<Long> cameras, Integer tour) {
        return new WallLayoutTerms(name, tiles, cameras, tour);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 9, 16, 25})
    void areASquareOfTiles(int tiles) {
        assertThatCode(() -> terms("Night", tiles, List.of(7L), null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 2, 36})
    void areNothingElse(int tiles) {
        assertThatThrownBy(() -> terms("Night", tiles, List.of(), null))
                .isInstanceOfSatisfying(
                        InvalidWallLayout.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("tiles"));
    }

    @Test
    void haveAName() {
        assertThat(terms(" Night ", 4, List.of(), null).name()).isEqualTo("Night");
        assertThatThrownBy(() -> terms("  ", 4, List.of(), null))
                .isInstanceOf(InvalidWallLayout.class);
        assertThatThrownBy(() -> terms("n".repeat(61), 4, List.of(), null))
                .isInstanceOf(InvalidWallLayout.class);
    }

    @Test
    void nameACameraOnceAndNotTooMany() {
        assertThatThrownBy(() -> terms("Night", 4, List.of(7L, 8L, 7L), null))
                .hasMessage("A camera is in a layout once");
        List<Long> many = LongStream.rangeClosed(1, 101).boxed().toList();
        assertThatThrownBy(() -> terms("Night", 4, many, null))
                .hasMessage("A layout has at most 100 cameras");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 3_601})
    void turnNeitherTooFastNorTooSlow(int seconds) {
        assertThatThrownBy(() -> terms("Night", 4, List.of(), seconds))
                .isInstanceOf(InvalidWallLayout.class)
                .hasMessageContaining("5 to 3600");
    }

    @Test
    void comeBackFromTheirRowAsTheyWere() {
        WallLayoutTerms terms = terms("Night", 9, List.of(9L, 7L, 8L), 15);

        assertThat(new WallLayout(1, terms).terms()).isEqualTo(terms);
        WallLayoutTerms empty = terms("Empty", 1, List.of(), null);
        assertThat(new WallLayout(1, empty).terms()).isEqualTo(empty);
    }
}
