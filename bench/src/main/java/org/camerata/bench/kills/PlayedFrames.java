package org.camerata.bench.kills;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camerata.bench.Fleet;
import org.camerata.bench.Piece;
import org.camerata.simulator.rtmp.FrameStamp;

/**
 * All frames that a player gets of a camera's footage, in order, by its signed list.
 *
 * @param unknownCount samples that no publisher sent
 */
record PlayedFrames(
        List<FrameStamp> pictures,
        List<FrameStamp> sounds,
        List<Beginning> fragments,
        int unknownCount) {

    private static final String DATE = "#EXT-X-PROGRAM-DATE-TIME:";
    private static final String MAP = "#EXT-X-MAP:URI=\"";

    /**
     * How a fragment begins.
     *
     * @param toldMillis when its first picture arrived, as the list says
     * @param number of that picture
     */
    record Beginning(long toldMillis, long number) {}

    static PlayedFrames of(Fleet fleet, TriedCamera camera, Instant from, Instant to)
            throws IOException, InterruptedException {
        String path = "/cameras/%s/playback?from=%s&to=%s".formatted(camera.id(), from, to);
        URI list = URI.create(Fleet.value(fleet.ask(path), "url"));
        PlayedFrames played =
                new PlayedFrames(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), 0);
        String text = new String(Piece.whole(list).fetch(), StandardCharsets.UTF_8);
        int unknown = 0;
        long told = 0;
        for (String line : text.lines().toList()) {
            if (line.startsWith(MAP)) {
                String address = line.substring(MAP.length(), line.length() - 1);
                Piece.whole(list.resolve(address)).fetch(); // it must be there
            } else if (line.startsWith(DATE)) {
                told = Instant.parse(line.substring(DATE.length())).toEpochMilli();
            } else if (!line.startsWith("#")) {
                unknown += played.take(Piece.whole(list.resolve(line)).fetch(), told);
            }
        }
        return new PlayedFrames(played.pictures, played.sounds, played.fragments, unknown);
    }

    /** Adds those of a fragment; returns how many samples are unknown. */
    private int take(byte[] fragment, long toldMillis) {
        int unknown = 0;
        int before = pictures.size();
        for (byte[] sample : FragmentSamples.of(fragment)) {
            Optional<FrameStamp> stamp = FrameStamp.of(sample);
            stamp.ifPresent(one -> (one.isPicture() ? pictures : sounds).add(one));
            unknown += stamp.isPresent() ? 0 : 1;
        }
        if (pictures.size() > before) {
            fragments.add(new Beginning(toldMillis, pictures.get(before).number()));
        }
        return unknown;
    }
}
