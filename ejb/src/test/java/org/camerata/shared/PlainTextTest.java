package org.camerata.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    static final int MEGABYTE = 1 << 20;

    record Named(@PlainText String name) {}

    record Noted(@PlainText(multiline = true) String note) {}

    record Described(@PlainText(blank = true) String description) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "North gate",
                "Tor <script>alert(1)</script>",
                "'; --",
                "\"quoted\" `and` \\slashed/",
                "../../etc/passwd",
                "${7*7} #{7*7} {message} %00 &lt;",
                "Škoda Žižkov ß",
                "北門カメラ",
                "بوابة الشمال",
                "שער צפון",
                "O\u2019Brien\u00A0\u2013 no. 5"
            })
    void isWhateverCanBeRead(String text) {
        assertThat(objections(new Named(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🎥 Gate",
                "👨\u200D👩\u200D👧 Nursery",
                "👩🏽\u200D🔧 Workshop",
                "❤\uFE0F\u200D🔥",
                "🏳\uFE0F\u200D🌈",
                "☎\uFE0E Reception",
                "1\uFE0F\u20E3 Lift",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F", // Wales
                "\uD83E\uDEE8 newer than Java 17"
            })
    void mayHoldEmojiWithTheirJoiners(String text) {
        assertThat(objections(new Named(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "می\u200Cخواهم", // Persian
                "क्\u200Dष", // Hindi
                "葛\uDB40\uDD00城", // a Japanese name with its own form of a letter
                "\u0600\u0661" // an Arabic sign that has the category of a format, but is drawn
            })
    void mayHoldInvisibleCharactersThatAreSpelling(String text) {
        assertThat(objections(new Named(text))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0000, a control character",
        "0007, a control character",
        "0009, a control character",
        "000A, a control character",
        "000D, a control character",
        "001B, a control character",
        "007F, a control character",
        "0085, a control character",
        "2028, a line break",
        "2029, a line break",
        "061C, a bidirectional control",
        "200E, a bidirectional control",
        "200F, a bidirectional control",
        "202A, a bidirectional control",
        "202E, a bidirectional control",
        "2066, a bidirectional control",
        "2069, a bidirectional control",
        "D83D, half of a character",
        "DC00, half of a character",
        "E000, a private character",
        "10FFFD, a private character",
        "FFFE, not a character",
        "FDD0, not a character",
        "1FFFF, not a character",
        "00AD, a character that cannot be seen",
        "200B, a character that cannot be seen",
        "200C, a character that cannot be seen",
        "200D, a character that cannot be seen",
        "2060, a character that cannot be seen",
        "FEFF, a character that cannot be seen",
        "3164, a character that cannot be seen",
        "2800, a character that cannot be seen",
        "180E, a character that cannot be seen",
        "FE0F, a character that cannot be seen",
        "FFF9, a character that cannot be seen",
        "1D173, a character that cannot be seen",
        "E0067, a character that cannot be seen",
        "E0100, a character that cannot be seen"
    })
    void refusesWhatIsNotReadAndNamesIt(String hex, String kind) {
        String refused = Character.toString(Integer.parseInt(hex, 16));

        for (String text : List.of(refused, "North" + refused + "gate", "Gate" + refused)) {
            assertThat(objections(new Named(text)))
                    .containsExactly("must not hold U+%s (%s)".formatted(hex, kind));
        }
    }

    @Test
    void refusesAJoinerBesideTheEmojiItDoesNotJoin() {
        assertThat(objections(new Named("🎥\u200DGate")))
                .containsExactly("must not hold U+200D (a character that cannot be seen)");
        assertThat(objections(new Named("1\uFE0F")))
                .containsExactly("must not hold U+FE0F (a character that cannot be seen)");
        assertThat(objections(new Named("🎥\uFE0F\uFE0F")))
                .containsExactly("must not hold U+FE0F (a character that cannot be seen)");
        assertThat(objections(new Named("🏴\uDB40\uDC67\uDB40\uDC62"))) // a flag without its end
                .containsExactly("must not hold U+E0067 (a character that cannot be seen)");
    }

    @Test
    void refusesHalfOfACharacterAlsoWhereItsOtherHalfIsBehindAJoiner() {
        assertThat(objections(new Named("\uD83D\u200D\uDE00")))
                .containsExactly("must not hold U+D83D (half of a character)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u2003\u3000"})
    void refusesWhatLooksEmpty(String text) {
        assertThat(objections(new Named(text))).containsExactly("must not be blank");
        assertThat(objections(new Noted(text + "\n"))).containsExactly("must not be blank");
    }

    @Test
    void hasLinesOnlyWhereTheyAreAllowed() {
        assertThat(objections(new Noted("one\ntwo\r\nthree"))).isEmpty();
        assertThat(objections(new Named("one\ntwo")))
                .containsExactly("must not hold U+000A (a control character)");
        assertThat(objections(new Noted("one\rtwo")))
                .containsExactly("must not hold U+000D (a control character)");
        assertThat(objections(new Noted("one\u0000two")))
                .containsExactly("must not hold U+0000 (a control character)");
    }

    @Test
    void mayBeBlankWhereThatIsSaidButHoldsNothingElseThen() {
        assertThat(objections(new Described(""))).isEmpty();
        assertThat(objections(new Described("  "))).isEmpty();
        assertThat(objections(new Described("\t")))
                .containsExactly("must not hold U+0009 (a control character)");
        assertThat(objections(new Described(" \u200B ")))
                .containsExactly("must not hold U+200B (a character that cannot be seen)");
    }

    @Test
    void mayBeAbsent() {
        assertThat(objections(new Named(null))).isEmpty();
    }

    @Test
    void neverRepeatsTheText() {
        assertThat(objections(new Named("a secret ${1+1}\u0000")).toString())
                .doesNotContain("secret", "1+1");
    }

    @Test
    void judgesAMegabyteWithoutFallingOverIt() {
        assertThat(objections(new Named("🎥\u200D".repeat(MEGABYTE / 4)))).hasSize(1);
        assertThat(objections(new Named(" ".repeat(MEGABYTE)))).hasSize(1);
    }

    private static <T> List<String> objections(T value) {
        try (ValidatorFactory factory =
                Validation.byDefaultProvider()
                        .configure()
                        .messageInterpolator(new ParameterMessageInterpolator())
                        .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(value).stream().map(ConstraintViolation::getMessage).toList();
        }
    }
}
