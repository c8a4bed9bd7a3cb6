package org.camerata.nginx;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the media core has to know.
 *
 * @param rtmpModule the nginx-rtmp module, and which one it is
 * @param workspace where it writes its own files
 * @param rtmpPort where cameras publish, on all addresses
 * @param ipv6 whether this machine has IPv6 addresses to listen on
 * @param rtmpsPort loopback port where the edge hands cameras on that came by TLS; empty without
 *     TLS
 * @param viewPort loopback port of the relay that makes HLS with Debian's module
 * @param httpPort loopback port of /stat, /control, /epoch and the gateway for callbacks
 * @param libertyPort loopback port of the application
 * @param incoming existing directory for recordings being written
 * @param hls existing directory for live pictures
 * @param segmentSeconds length of a recorded file
 * @param callbackSecret shared with Liberty; proves both sides to each other
 * @param epoch names this start of the media core
 * @param gatewayToken part of the callbacks' paths, new with each start
 */
public record MediaSettings(
        RtmpModule rtmpModule,
        Workspace workspace,
        int rtmpPort,
        boolean ipv6,
        OptionalInt rtmpsPort,
        int viewPort,
        int httpPort,
        int libertyPort,
        Path incoming,
        Path hls,
        int segmentSeconds,
        String callbackSecret,
        String epoch,
        String gatewayToken) {

    /** Shorter segments would meet themselves: file names carry seconds. */
    public static final int SEGMENT_SECONDS_MIN = 2;

    public static final int SEGMENT_SECONDS_MAX = 86_400;

    private static final Template TEMPLATE = Template.named("media.conf");
    private static final Template APPLICATION_OWN = Template.named("application-own.conf");
    private static final Template APPLICATION_STOCK = Template.named("application-stock.conf");
    private static final Template RELAY = Template.named("relay.conf");

    public MediaSettings {
        Check.port("rtmpPort", rtmpPort);
        rtmpsPort.ifPresent(port -> Check.port("rtmpsPort", port));
        Check.port("viewPort", viewPort);
        Check.port("httpPort", httpPort);
        Check.port("libertyPort", libertyPort);
        Check.path("incoming", incoming);
        Check.path("hls", hls);
        Check.within("segmentSeconds", segmentSeconds, SEGMENT_SECONDS_MIN, SEGMENT_SECONDS_MAX);
        Check.secret("callbackSecret", callbackSecret);
        Check.secret("epoch", epoch);
        Check.secret("gatewayToken", gatewayToken);
    }

    /** The configuration file. It contains secrets. */
    public String render() {
        Map<String, String> values = new HashMap<>(callbacks());
        values.putAll(
                Map.ofEntries(
                        Map.entry("rtmpModule", rtmpModule.file().toString()),
                        Map.entry("log", workspace.log().toString()),
                        Map.entry("pid", workspace.pid().toString()),
                        Map.entry("tmp", workspace.tmp().toString()),
                        Map.entry("openFilesMax", Integer.toString(workspace.openFilesMax())),
                        Map.entry("connectionsMax", Integer.toString(workspace.connectionsMax())),
                        Map.entry("rtmpListen", listen()),
                        Map.entry("application", application()),
                        Map.entry("relay", relay()),
                        Map.entry("libertyPort", Integer.toString(libertyPort)),
                        Map.entry("incoming", incoming.toString()),
                        Map.entry("hls", hls.toString()),
                        Map.entry("segmentSeconds", Integer.toString(segmentSeconds)),
                        Map.entry("callbackSecret", callbackSecret),
                        Map.entry("epoch", epoch)));
        return TEMPLATE.render(values);
    }

    private String application() {
        return rtmpModule.isOwn()
                ? APPLICATION_OWN.render(callbacks())
                : APPLICATION_STOCK.render(Map.of("viewPort", Integer.toString(viewPort)));
    }

    private String relay() {
        if (rtmpModule.isOwn()) {
            return "";
        }
        Map<String, String> values = new HashMap<>(callbacks());
        values.put("viewPort", Integer.toString(viewPort));
        return RELAY.render(values);
    }

    private Map<String, String> callbacks() {
        return Map.of("httpPort", Integer.toString(httpPort), "gatewayToken", gatewayToken);
    }

    /** All in one server, so that /control finds every camera in the same place. */
    private String listen() {
        StringBuilder listen = new StringBuilder("listen " + rtmpPort + ";");
        if (ipv6) {
            listen.append(" listen [::]:").append(rtmpPort).append(" ipv6only=on;");
        }
        rtmpsPort.ifPresent(
                port -> listen.append(" listen 127.0.0.1:" + port + " proxy_protocol;"));
        return listen.toString();
    }
}
