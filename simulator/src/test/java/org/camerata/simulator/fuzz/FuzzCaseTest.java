package org.camerata.simulator.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuzzCaseTest {

    @Test
    void repeatsItselfByteByByte() {
        for (int number = 0; number < 200; number++) {
            FuzzCase once = FuzzCase.of(42, number);
            FuzzCase again = FuzzCase.of(42, number);

            assertThat(again.bytes()).isEqualTo(once.bytes());
            assertThat(again.pieceBytes()).isEqualTo(once.pieceBytes());
            assertThat(again.reset()).isEqualTo(once.reset());
        }
    }

    @Test
    void differsFromCaseToCaseAndFromSeedToSeed() {
        FuzzCase one = FuzzCase.of(1, 7);

        assertThat(FuzzCase.of(1, 8).bytes()).isNotEqualTo(one.bytes());
        assertThat(FuzzCase.of(2, 7).bytes()).isNotEqualTo(one.bytes());
    }

    @Test
    void triesEveryAttack() {
        Set<Attack> attacks =
                IntStream.range(0, 200)
                        .mapToObj(number -> FuzzCase.of(3, number).attack())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Attack.class)));

        assertThat(attacks).isEqualTo(EnumSet.allOf(Attack.class));
    }

    /** To be changed with the attacks, but never by another machine or another run. */
    @Test
    void sendsTheSameBytesWhereverItRuns() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (int number = 0; number < 100; number++) {
            digest.update(FuzzCase.of(42, number).bytes());
        }

        assertThat(HexFormat.of().formatHex(digest.digest())).startsWith("e9606023018f4ed1");
    }
}
