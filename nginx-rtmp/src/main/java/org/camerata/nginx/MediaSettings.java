package org.camerata.nginx;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the media core has to know.
 *
 * @param rtmpModule the nginx-rtmp module
 * @param workspace where it writes its own files
 * @param rtmpPort where cameras publish, on all addresses
 * @param ipv6 whether this machine has IPv6 addresses to listen on
 * @param viewPort loopback port of the relay that makes HLS
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
        Path rtmpModule,
        Workspace workspace,
        int rtmpPort,
        boolean ipv6,
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

    public MediaSettings {
        Check.path("rtmpModule", rtmpModule);
        Check.port("rtmpPort", rtmpPort);
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
        return TEMPLATE.render(
                Map.ofEntries(
                        Map.entry("rtmpModule", rtmpModule.toString()),
                        Map.entry("log", workspace.log().toString()),
                        Map.entry("pid", workspace.pid().toString()),
                        Map.entry("tmp", workspace.tmp().toString()),
                        Map.entry("openFilesMax", Integer.toString(workspace.openFilesMax())),
                        Map.entry("connectionsMax", Integer.toString(workspace.connectionsMax())),
                        Map.entry("rtmpListen", listen()),
                        Map.entry("viewPort", Integer.toString(viewPort)),
                        Map.entry("httpPort", Integer.toString(httpPort)),
                        Map.entry("libertyPort", Integer.toString(libertyPort)),
                        Map.entry("incoming", incoming.toString()),
                        Map.entry("hls", hls.toString()),
                        Map.entry("segmentSeconds", Integer.toString(segmentSeconds)),
                        Map.entry("callbackSecret", callbackSecret),
                        Map.entry("epoch", epoch),
                        Map.entry("gatewayToken", gatewayToken)));
    }

    private String listen() {
        String ipv4 = "listen " + rtmpPort + ";";
        return ipv6 ? ipv4 + " listen [::]:" + rtmpPort + " ipv6only=on;" : ipv4;
    }
}
