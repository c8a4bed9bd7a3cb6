package org.camerata.simulator;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a camera publishes: {@code rtmp://HOST[:PORT]/APP/KEY}.
 *
 * <p>Prints without the key (K1), so that it may stand in a log or an exception.
 */
public record RtmpUrl(String host, int port, String application, String streamKey) {

    private static final int DEFAULT_PORT = 1935;
    private static final Pattern PATH = Pattern.compile("/([^/]+)/(.+)");

    /**
     * Takes such a URL apart.
     *
     * @throws IllegalArgumentException if the text is no such URL; its message does not repeat it
     */
    public static RtmpUrl parse(String text) {
        URI uri = uri(text);
        if (!"rtmp".equals(uri.getScheme()) || uri.getHost() == null) {
            throw notAnRtmpUrl();
        }
        Matcher path = PATH.matcher(uri.getRawPath() == null ? "" : uri.getRawPath());
        if (!path.matches()) {
            throw notAnRtmpUrl();
        }
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
        return new RtmpUrl(uri.getHost(), port, path.group(1), path.group(2) + query);
    }

    /** The URL of the application, which the connect command carries. */
    public String applicationUrl() {
        return "rtmp://" + host + ":" + port + "/" + application;
    }

    /** The host as a socket wants it: without the brackets of an IPv6 address. */
    public String socketHost() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public String toString() {
        return applicationUrl() + "/***";
    }

    private static URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw notAnRtmpUrl(); // without the cause, which repeats the text
        }
    }

    private static IllegalArgumentException notAnRtmpUrl() {
        return new IllegalArgumentException("not of the form rtmp://HOST[:PORT]/APP/KEY");
    }
}
