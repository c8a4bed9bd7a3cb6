package org.camerata.integrity.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FootageLinkTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00.123Z");
    private static final String SHA256 = "ab".repeat(32);

    private final FootageLink first = link(ChainHead.empty(17), 4711);
    private final FootageLink second = link(first.head(), 4712);

    /** Spelled out, because exports of today must be read in twenty years. */
    @Test
    void saysWhatItHashesLineByLine() {
        assertThat(second.text())
                .isEqualTo(
                        """
                        camerata-footage-link:1
                        17
                        2
                        4712
                        %s
                        1795521600123
                        1795521660123
                        943718400
                        %s"""
                                .formatted(SHA256, first.hash()));
    }

    /** By {@code sha256sum}. */
    @Test
    void hashesThatText() {
        assertThat(first.hash())
                .isEqualTo("55ad2742c909eda7379b17351887dfda0b047f5c1f7f4a7faf77312a6cc92266");
    }

    @Test
    void theFirstFollowsNothing() {
        assertThat(first.sequence()).isEqualTo(1);
        assertThat(first.previousHash()).isEqualTo(Sha256.NONE);
        assertThat(first.follows(ChainHead.empty(17))).isTrue();
    }

    @Test
    void eachFollowsTheOneBefore() {
        assertThat(second.follows(first.head())).isTrue();
        assertThat(second.follows(ChainHead.empty(17))).isFalse();
        assertThat(link(ChainHead.empty(18), 4712).follows(ChainHead.empty(17))).isFalse();
        assertThat(second.head()).isEqualTo(new ChainHead(17, 2, second.hash()));
    }

    @Test
    void isSoundOnlyWithAllThatItSays() {
        assertThat(second.isSound()).isTrue();
        assertThat(changed(18, 2, 4712, SHA256, NOON, 943_718_400).isSound()).isFalse();
        assertThat(changed(17, 3, 4712, SHA256, NOON, 943_718_400).isSound()).isFalse();
        assertThat(changed(17, 2, 4713, SHA256, NOON, 943_718_400).isSound()).isFalse();
        assertThat(changed(17, 2, 4712, "ac".repeat(32), NOON, 943_718_400).isSound()).isFalse();
        assertThat(changed(17, 2, 4712, SHA256, NOON.plusMillis(1), 943_718_400).isSound())
                .isFalse();
        assertThat(changed(17, 2, 4712, SHA256, NOON, 943_718_401).isSound()).isFalse();
    }

    @Test
    void knowsNoTimeFinerThanAMillisecond() {
        FootageLink fine =
                FootageLink.after(
                        ChainHead.empty(17), 1, SHA256, NOON.plusNanos(1), NOON.plusNanos(2), 3);

        assertThat(fine.startedAt()).isEqualTo(NOON);
        assertThat(fine.isSound()).isTrue();
    }

    private FootageLink changed(
            long camera, long sequence, long recording, String sha256, Instant start, long bytes) {
        return new FootageLink(
                camera,
                sequence,
                recording,
                sha256,
                start,
                second.endedAt(),
                bytes,
                second.previousHash(),
                second.hash());
    }

    private static FootageLink link(ChainHead head, long recordingId) {
        return FootageLink.after(
                head, recordingId, SHA256, NOON, NOON.plusSeconds(60), 943_718_400L);
    }
}
