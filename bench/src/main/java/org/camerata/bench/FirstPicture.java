package org.camerata.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How soon has a player what it shows first? It asks for the list, the setup, and a fragment. */
final class FirstPicture {

    private static final int WARM_UP_COUNT = 100;
    private static final int ROUND_COUNT = 300;
    private static final Pattern SETUP = Pattern.compile("#EXT-X-MAP:URI=\"([^\"]+)\"");
    private static final Pattern FRAGMENT = Pattern.compile("(?m)^[^#].*\\.m4s$");

    private final URI list;
    private final List<Double> lists = new ArrayList<>();
    private final List<Double> wholes = new ArrayList<>();

    private FirstPicture(URI list) {
        this.list = list;
    }

    /** Prints percentiles over some hundred times, one after the other. */
    static void measure(URI list) throws IOException, InterruptedException {
        FirstPicture picture = new FirstPicture(list);
        for (int i = 0; i < WARM_UP_COUNT; i++) {
            picture.ask();
        }
        picture.lists.clear();
        picture.wholes.clear();
        for (int i = 0; i < ROUND_COUNT; i++) {
            picture.ask();
        }
        System.out.printf(
                "first picture: %s (its list: %s)%n",
                Percentiles.text(picture.wholes), Percentiles.text(picture.lists));
    }

    private void ask() throws IOException, InterruptedException {
        long start = System.nanoTime();
        String text = new String(Piece.whole(list).fetch(), StandardCharsets.UTF_8);
        lists.add(millisSince(start));
        Piece.whole(list.resolve(first(SETUP, 1, text))).drain();
        Piece.whole(list.resolve(first(FRAGMENT, 0, text))).drain();
        wholes.add(millisSince(start));
    }

    private static String first(Pattern pattern, int group, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("the list names nothing to play");
        }
        return found.group(group);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
