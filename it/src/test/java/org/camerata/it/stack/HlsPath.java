package org.camerata.it.stack;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed address of a live picture, taken apart.
 *
 * @param signature 22 characters
 * @param expiry seconds since 1970, 10 digits
 * @param viewer whom it was given to: {@code s} and a session, or {@code t} and an API token
 * @param stream the public name
 */
public record HlsPath(
        String front, String signature, String expiry, String viewer, String stream, String file) {

    private static final Pattern URL =
            Pattern.compile(
                    "(https?://[^/]+)/hls/([^/]+)/(\\d{10})/([a-z0-9]{1,40})/([a-z0-9]+)/(.+)");

    public static HlsPath parse(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a signed HLS address: " + url);
        }
        return new HlsPath(
                matcher.group(1),
                matcher.group(2),
                matcher.group(3),
                matcher.group(4),
                matcher.group(5),
                matcher.group(6));
    }

    public HlsPath withSignature(String other) {
        return new HlsPath(front, other, expiry, viewer, stream, file);
    }

    public HlsPath withExpiry(String other) {
        return new HlsPath(front, signature, other, viewer, stream, file);
    }

    public HlsPath withViewer(String other) {
        return new HlsPath(front, signature, expiry, other, stream, file);
    }

    public HlsPath withStream(String other) {
        return new HlsPath(front, signature, expiry, viewer, other, file);
    }

    public HlsPath withFile(String other) {
        return new HlsPath(front, signature, expiry, viewer, stream, other);
    }

    public String url() {
        return String.join("/", front, "hls", signature, expiry, viewer, stream, file);
    }
}
