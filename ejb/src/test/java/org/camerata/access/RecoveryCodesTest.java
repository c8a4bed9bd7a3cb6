package org.camerata.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camerata.node.SettingsByHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodesTest {

    static final String CODE = "K7QF-2M9X-10RC";

    final RecoveryCodes codes = with(new byte[32]);

    @Test
    void areTenOfTwelveCharactersThatLookLikeNoOther() {
        List<String> ten = codes.newCodes();

        assertThat(ten)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(codes.newCodes()).doesNotContainAnyElementsOf(ten);
    }

    @Test
    void useTheirWholeAlphabet() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            codes.newCodes().forEach(all::append);
        }

        // That one of 32 is missing in 6000 has a chance of less than one in 10^80.
        assertThat(all.toString().replace("-", "").chars().distinct().count()).isEqualTo(32);
    }

    @Test
    void areFoundByAHashThatStaysTheSameOverARestart() {
        assertThat(with(new byte[32]).hash(CODE)).hasValueSatisfying(this::isCodesHash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "k7qf-2m9x-10rc",
                "K7QF2M9X10RC",
                " k7qf 2m9x 10rc\n",
                "K7QF\u20132M9X\u201410RC",
                "K7QF-2M9X-IORC",
                "K7QF-2M9X-lorc"
            })
    void mayBeTypedAsTheyAreRead(String typed) {
        assertThat(codes.hash(typed)).hasValueSatisfying(this::isCodesHash);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "K7QF-2M9X", "K7QF-2M9X-10RCX", "K7QF-2M9X-10RU", "K7QF.2M9X.10RC"})
    void areNothingElse(String typed) {
        assertThat(codes.hash(typed)).isEmpty();
    }

    @Test
    void areNotLookedForInAMegabyte() {
        assertThat(codes.hash(CODE + " ".repeat(1 << 20))).isEmpty();
    }

    @Test
    void canNotBeTriedOutWithoutTheSecret() {
        byte[] secret = new byte[32];
        secret[31] = 1;

        assertThat(with(secret).hash(CODE).orElseThrow())
                .hasSize(32)
                .isNotEqualTo(codes.hash(CODE).orElseThrow());
        assertThat(codes.hash("K7QF-2M9X-10RD").orElseThrow())
                .isNotEqualTo(codes.hash(CODE).orElseThrow());
    }

    private void isCodesHash(byte[] hash) {
        assertThat(hash).isEqualTo(codes.hash(CODE).orElseThrow());
    }

    private static RecoveryCodes with(byte[] secret) {
        RecoveryCodes codes = new RecoveryCodes();
        codes.settings = new SettingsByHand().withStreamKeySecret(secret);
        codes.deriveKey();
        return codes;
    }
}
