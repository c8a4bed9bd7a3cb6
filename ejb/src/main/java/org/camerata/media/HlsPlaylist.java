package org.camerata.media;

import java.time.Instant;
import java.util.Locale;

/**
 * A media playlist of footage that is there already (RFC 8216, version 7: fragmented MP4), written
 * from its first fragment to its last.
 */
public final class HlsPlaylist {

    private static final String VERSION_WITH_MAPS = "7";
    private static final int MILLIS_PER_SECOND = 1000;

    private final StringBuilder fragments = new StringBuilder();
    private long longestMillis;
    private String map = "";

    /** What follows does not go on where the last fragment ended. */
    public void discontinuity() {
        if (!fragments.isEmpty()) {
            fragments.append("#EXT-X-DISCONTINUITY\n");
        }
    }

    /** What follows is decoded by this; said once until another comes. */
    public void map(String uri) {
        if (!uri.equals(map)) {
            map = uri;
            fragments.append("#EXT-X-MAP:URI=\"").append(uri).append("\"\n");
        }
    }

    /**
     * @param at when its first picture arrived
     * @param durationMillis of its media
     */
    public void fragment(Instant at, long durationMillis, String uri) {
        longestMillis = Math.max(longestMillis, durationMillis);
        fragments
                .append("#EXT-X-PROGRAM-DATE-TIME:")
                .append(Instant.ofEpochMilli(at.toEpochMilli()))
                .append("\n#EXTINF:")
                .append(
                        String.format(
                                Locale.ROOT,
                                "%d.%03d",
                                durationMillis / MILLIS_PER_SECOND,
                                durationMillis % MILLIS_PER_SECOND))
                .append(",\n")
                .append(uri)
                .append('\n');
    }

    public boolean isEmpty() {
        return fragments.isEmpty();
    }

    /** The whole list, ended: nothing comes to it any more. */
    public String text() {
        long target = Math.max(1, (longestMillis + MILLIS_PER_SECOND - 1) / MILLIS_PER_SECOND);
        return "#EXTM3U\n#EXT-X-VERSION:"
                + VERSION_WITH_MAPS
                + "\n#EXT-X-TARGETDURATION:"
                + target
                + "\n#EXT-X-MEDIA-SEQUENCE:0\n#EXT-X-PLAYLIST-TYPE:VOD\n#EXT-X-INDEPENDENT-SEGMENTS\n"
                + fragments
                + "#EXT-X-ENDLIST\n";
    }
}
