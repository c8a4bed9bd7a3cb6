package org.camerata.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class HlsPlaylistTest {

    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    final HlsPlaylist list = new HlsPlaylist();

    @Test
    void saysOfEachFragmentWhenItArrivedAndHowLongItIs() {
        list.map("4711/init-0.mp4");
        list.fragment(NOON, 4_000, "4711/0-2.m4s");
        list.map("4711/init-0.mp4"); // once is enough
        list.fragment(NOON.plusMillis(4_005), 5_007, "4711/2-4.m4s");

        assertThat(list.text())
                .isEqualTo(
                        """
                        #EXTM3U
                        #EXT-X-VERSION:7
                        #EXT-X-TARGETDURATION:6
                        #EXT-X-MEDIA-SEQUENCE:0
                        #EXT-X-PLAYLIST-TYPE:VOD
                        #EXT-X-INDEPENDENT-SEGMENTS
                        #EXT-X-MAP:URI="4711/init-0.mp4"
                        #EXT-X-PROGRAM-DATE-TIME:2026-11-24T12:00:00Z
                        #EXTINF:4.000,
                        4711/0-2.m4s
                        #EXT-X-PROGRAM-DATE-TIME:2026-11-24T12:00:04.005Z
                        #EXTINF:5.007,
                        4711/2-4.m4s
                        #EXT-X-ENDLIST
                        """);
    }

    @Test
    void breaksBetweenFragmentsOnly() {
        list.discontinuity(); // nothing was before
        list.map("1/init-0.mp4");
        list.fragment(NOON, 4_000, "1/0-2.m4s");
        list.discontinuity();
        list.map("2/init-0.mp4");
        list.fragment(NOON.plusSeconds(60), 4_000, "2/0-2.m4s");

        assertThat(list.text().split("#EXT-X-DISCONTINUITY\n", -1)).hasSize(2);
        assertThat(list.text())
                .contains("1/0-2.m4s\n#EXT-X-DISCONTINUITY\n#EXT-X-MAP:URI=\"2/init-0.mp4\"\n");
    }

    @Test
    void isAListAlsoWithoutAnything() {
        assertThat(list.text())
                .contains("#EXT-X-TARGETDURATION:1\n")
                .endsWith("#EXT-X-INDEPENDENT-SEGMENTS\n#EXT-X-ENDLIST\n");
    }
}
