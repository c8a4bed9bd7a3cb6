package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {

    @Test
    void matchOnlyTheirOwnHash() {
        String hash = Passwords.hash("correct horse");

        assertThat(Passwords.matches("correct horse", hash)).isTrue();
        assertThat(Passwords.matches("correct horse ", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @Test
    void countToTheirLastCharacterHoweverLongTheyAre() {
        String seventyTwoBytesAndMore = "ä".repeat(100);
        String hash = Passwords.hash(seventyTwoBytesAndMore + "a");

        assertThat(Passwords.matches(seventyTwoBytesAndMore + "a", hash)).isTrue();
        assertThat(Passwords.matches(seventyTwoBytesAndMore + "b", hash)).isFalse();
    }

    @Test
    void areHashedAsTheColumnAndTheCostDemand() {
        assertThat(Passwords.hash("x")).hasSize(60).startsWith("$2a$" + Passwords.COST + "$");
    }

    @Test
    void neverMatchWhereThereIsNoUser() {
        assertThat(Passwords.matchesNobody("nobody has this password")).isFalse();
    }
}
