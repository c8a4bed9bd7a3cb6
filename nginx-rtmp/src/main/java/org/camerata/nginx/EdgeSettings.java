package org.camerata.nginx;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the front door has to know.
 *
 * @param workspace where it writes its own files
 * @param bind IPv4 address to listen on; 0.0.0.0 for all
 * @param httpPort where browsers come in
 * @param tls how it encrypts; else it speaks HTTP
 * @param rtmps how cameras come in by TLS; empty if they do not
 * @param slices of which recordings it sends parts; empty if it cannot
 * @param isPublicUrlSecure whether browsers come by TLS, which something in front of it may end;
 *     they then keep cookies from HTTP
 * @param libertyPort loopback port of the application
 * @param hls directory of the live pictures
 * @param liveAccess directory, in memory, of answers to who may see what
 * @param exports directory of the files of exports
 * @param origins {@code https?://HOST[:PORT]} of sites whose scripts may load pictures
 * @param signingKey shared with Liberty, which signs the paths of live pictures
 * @param callbackSecret shared with Liberty, which answers nobody else who may see what
 */
public record EdgeSettings(
        Workspace workspace,
        String bind,
        int httpPort,
        Optional<EdgeTls> tls,
        Optional<EdgeRtmps> rtmps,
        Optional<EdgeSlices> slices,
        boolean isPublicUrlSecure,
        int libertyPort,
        Path hls,
        Path liveAccess,
        Path exports,
        List<String> origins,
        String signingKey,
        String callbackSecret) {

    private static final Template TEMPLATE = Template.named("edge.conf");

    public EdgeSettings {
        Check.address("bind", bind);
        Check.port("httpPort", httpPort);
        Check.port("libertyPort", libertyPort);
        Check.path("hls", hls);
        Check.path("liveAccess", liveAccess);
        Check.path("exports", exports);
        origins = List.copyOf(origins);
        origins.forEach(Check::origin);
        Check.secret("signingKey", signingKey);
        Check.secret("callbackSecret", callbackSecret);
    }

    /** The configuration file. It contains secrets. */
    public String render() {
        return TEMPLATE.render(
                Map.ofEntries(
                        Map.entry("log", workspace.log().toString()),
                        Map.entry("pid", workspace.pid().toString()),
                        Map.entry("tmp", workspace.tmp().toString()),
                        Map.entry("openFilesMax", Integer.toString(workspace.openFilesMax())),
                        Map.entry("connectionsMax", Integer.toString(workspace.connectionsMax())),
                        Map.entry("streamModule", rtmps.map(EdgeRtmps::loadModule).orElse("")),
                        Map.entry("rtmps", rtmps.map(EdgeRtmps::directives).orElse("")),
                        Map.entry("slicesModule", slices.map(EdgeSlices::loadModule).orElse("")),
                        Map.entry("slices", slices.map(EdgeSlices::directive).orElse("")),
                        Map.entry("sendsSlices", slices.isPresent() ? "yes" : ""),
                        Map.entry("bind", bind),
                        Map.entry("httpPort", Integer.toString(httpPort)),
                        Map.entry("tls", tls.map(EdgeTls::directives).orElse("")),
                        Map.entry(
                                "transportSecurity",
                                tls.map(EdgeTls::transportSecurity).orElse("")),
                        Map.entry("cookieFlags", isPublicUrlSecure ? "~ secure" : "off"),
                        Map.entry("libertyPort", Integer.toString(libertyPort)),
                        Map.entry("hls", hls.toString()),
                        Map.entry("liveAccess", liveAccess.toString()),
                        Map.entry("exports", exports.toString()),
                        Map.entry("origins", mapOfOrigins()),
                        Map.entry("mediaVary", origins.isEmpty() ? "" : "Origin"),
                        Map.entry("signingKey", signingKey),
                        Map.entry("callbackSecret", callbackSecret)));
    }

    private String mapOfOrigins() {
        return origins.stream()
                .map(origin -> "\"1 " + origin + "\" \"" + origin + "\";\n        ")
                .collect(joining());
    }
}
