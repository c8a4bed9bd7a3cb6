package org.camerata.integrity.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camerata.audit.chain.SigningKeys;
import org.camerata.audit.chain.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyRootTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Instant NIGHT = Instant.parse("2026-11-25T00:05:37.020Z");
    private static final ChainHead GATE = new ChainHead(17, 3, "ab".repeat(32));
    private static final ChainHead YARD = new ChainHead(4, 5, "cd".repeat(32));

    @TempDir static Path folder;
    private static SigningKeys keys;
    private static SigningKeys otherKeys;
    private static DailyRoot root;

    @BeforeAll
    static void sign() throws IOException, InterruptedException {
        keys = TestKeys.make(folder.resolve("signing.p12"));
        otherKeys = TestKeys.make(folder.resolve("other.p12"));
        root = DailyRoot.sign(DAY, NIGHT, List.of(GATE, YARD), Sha256.NONE, keys);
    }

    @Test
    void statesTheEndsInTheOrderOfTheCameras() {
        assertThat(root.heads()).isEqualTo("4 5 " + YARD.hash() + "\n17 3 " + GATE.hash() + "\n");
        assertThat(root.ends()).containsExactly(YARD, GATE);
        assertThat(root.cameras()).isEqualTo(2);
        assertThat(root.links()).isEqualTo(8);
    }

    @Test
    void saysWhatItSignsLineByLine() {
        assertThat(root.text())
                .isEqualTo(
                        """
                        camerata-footage-root:1
                        2026-11-24
                        1795565137020
                        2
                        8
                        %s
                        %s
                        %s"""
                                .formatted(root.headsHash(), Sha256.NONE, keys.keyId()));
    }

    @Test
    void isSoundAsItWasSigned() {
        assertThat(root.isSound(keys)).isTrue();
        assertThat(root.isSound(otherKeys)).isFalse();
    }

    @Test
    void isNotSoundOnceAnythingWasChanged() {
        String heads = root.heads().replace("17 3", "17 2");
        assertThat(with(DAY.plusDays(1), NIGHT, root.heads(), Sha256.NONE).isSound(keys)).isFalse();
        assertThat(with(DAY, NIGHT.plusMillis(1), root.heads(), Sha256.NONE).isSound(keys))
                .isFalse();
        assertThat(with(DAY, NIGHT, heads, Sha256.NONE).isSound(keys)).isFalse();
        assertThat(with(DAY, NIGHT, root.heads(), GATE.hash()).isSound(keys)).isFalse();
    }

    @Test
    void aDayWithoutFootageIsSignedToo() {
        DailyRoot quiet = DailyRoot.sign(DAY.plusDays(1), NIGHT, List.of(), root.hash(), keys);

        assertThat(quiet.isSound(keys)).isTrue();
        assertThat(quiet.previousHash()).isEqualTo(root.hash());
        assertThat(quiet.ends()).isEmpty();
    }

    private static DailyRoot with(LocalDate day, Instant at, String heads, String previous) {
        return new DailyRoot(
                day,
                at,
                root.cameras(),
                root.links(),
                heads,
                previous,
                root.hash(),
                root.keyId(),
                root.signature());
    }
}
