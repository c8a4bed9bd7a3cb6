package org.camerata.console;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a program calls itself, in words that people know it by. A guess, for the eye only. */
final class UserAgent {

    private static final int LENGTH_MAX = 40; // characters of what is not known

    /** The first that is found counts: Edge calls itself Chrome, and Chrome calls itself Safari. */
    private static final Map<String, String> BROWSERS =
            inOrder(
                    "Edg/", "Edge",
                    "OPR/", "Opera",
                    "SamsungBrowser/", "Samsung Internet",
                    "Firefox/", "Firefox",
                    "FxiOS/", "Firefox",
                    "CriOS/", "Chrome",
                    "HeadlessChrome/", "Chrome",
                    "Chrome/", "Chrome",
                    "Safari/", "Safari",
                    "curl/", "curl");

    private static final Map<String, String> SYSTEMS =
            inOrder(
                    "iPhone", "iPhone",
                    "iPad", "iPad",
                    "Android", "Android",
                    "Windows", "Windows",
                    "CrOS", "ChromeOS",
                    "Mac OS X", "macOS",
                    "Linux", "Linux");

    private UserAgent() {}

    /**
     * @param text null if it did not say
     */
    static String words(String text) {
        if (text == null || text.isBlank()) {
            return "Unknown program";
        }
        String browser = find(BROWSERS, text).orElse(shortened(text));
        return find(SYSTEMS, text).map(system -> browser + " on " + system).orElse(browser);
    }

    private static Optional<String> find(Map<String, String> known, String text) {
        return known.entrySet().stream()
                .filter(one -> text.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String shortened(String text) {
        int space = text.indexOf(' ');
        String first = space > 0 ? text.substring(0, space) : text;
        return first.length() <= LENGTH_MAX ? first : first.substring(0, LENGTH_MAX);
    }

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
