package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camerata.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    static final String COMMON = "The password is one of those that are tried first everywhere";
    static final String OWN_NAME =
            "The password must be more than the user's name or the name of this system";
    static final String IN_ORDER = "The password must be more than characters in their order";
    static final String ALIKE = "The password must have at least 5 different characters";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "dragon monkey football", // common words, but three of them
                "839201748362", // no letter is demanded
                "kqzvxwjybfhp", // no digit is demanded
                "пароль-не-такой",
                "🎥🚪🌙🐕🚲🌧🎷🧀🏔🕯🧭🪁",
                "camerata guards the bicycle shed",
                "the colour of jane is green"
            })
    void acceptWhatIsLongAndNotGuessedFirst(String password) {
        assertThat(objections(password)).isEmpty();
    }

    @Test
    void countCharactersNotBytesOrHalves() {
        assertThat(objections("🎥🚪🌙🐕🚲🌧🎷🧀🏔🕯🧭"))
                .containsExactly("The password must have at least 12 characters");
        assertThat(objections("abcdefghijq")).hasSize(1);
        assertThat(objections("abcdefghijqz")).isEmpty();
    }

    @Test
    void acceptUpTo1024Characters() {
        String longest = "🎥 gate ".repeat(200).substring(0, 1024 + 147);

        assertThat(objections(longest)).isEmpty();
        assertThat(objections(longest + "xx"))
                .containsExactly("The password may have at most 1024 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwerty123456",
                "QWERTY123456",
                "1qaz2wsx3edc",
                "Password2024!",
                "password1234567890",
                "123-dragon-123",
                "*****monkey*****",
                "PasswordPassword",
                "passwordpassword99",
                "iloveyouiloveyou",
                "123456123456"
            })
    void refuseWhatEverybodyTriesAlsoStretchedAndRepeated(String password) {
        assertThat(objections(password)).containsExactly(COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaa", "121212121213", "            ", "zzyyxxzzyyxxww"})
    void refuseAFewCharactersRepeated(String password) {
        assertThat(objections(password)).containsExactly(ALIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"567890123456789", "9876543210987", "abcdefghijklmn", "nmlkjihgfedcb"})
    void refuseCharactersInTheirOrder(String password) {
        assertThat(objections(password)).containsExactly(IN_ORDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jane.doe@north",
                "Jane.Doe@North1",
                "Jane Q. Doering",
                "doering-jane-2024",
                "JaneDoeringJaneDoering",
                "camerata-2024",
                "CamerataCamerata",
                "camerata-jane-1",
                "camerata-password-1",
                "C-a-m-e-r-a-t-a!"
            })
    void refuseTheOwnNameAndTheProducts(String password) {
        assertThat(PasswordRules.objections(password, "jane.doe@north", "Jane Q. Doering"))
                .containsExactly(OWN_NAME);
    }

    @Test
    void ignoreWordsOfANameThatAreTooShortToTell() {
        assertThat(PasswordRules.objections("a red bicycle", "al", "A. B.")).isEmpty();
    }

    @Test
    void sayEverythingThatIsWrongAtOnceAndNeverThePassword() {
        assertThat(objections("Dragon1"))
                .containsExactly("The password must have at least 12 characters", COMMON);
        assertThatThrownBy(() -> PasswordRules.demand("Dragon1", "jane", "Jane"))
                .isInstanceOfSatisfying(
                        WeakPassword.class,
                        refusal -> {
                            assertThat(refusal.kind()).isEqualTo(DomainException.Kind.INVALID);
                            assertThat(refusal.code()).isEqualTo("weak-password");
                        })
                .hasMessage("The password must have at least 12 characters. " + COMMON);
    }

    @Test
    void letAGoodPasswordPass() {
        assertThatCode(() -> PasswordRules.demand("correct horse battery", "jane", "Jane"))
                .doesNotThrowAnyException();
    }

    @Test
    void judgeAnyTextWithoutFailing() {
        assertThat(objections("")).isNotEmpty();
        assertThat(objections("\u0000")).isNotEmpty();
        assertThat(objections("\uD83D".repeat(20))).isNotEmpty();
        assertThat(objections("x".repeat(1 << 20))).hasSize(1);
    }

    private static List<String> objections(String password) {
        return PasswordRules.objections(password, "jane", "Jane Doering");
    }
}
