package org.camerata.nginx;

import java.nio.file.Path;
import java.util.Map;

/**
 * What the front door has to know.
 *
 * @param workspace where it writes its own files
 * @param bind IPv4 address to listen on; 0.0.0.0 for all
 * @param httpPort where browsers come in
 * @param libertyPort loopback port of the application
 * @param hls directory of the live pictures
 * @param signingKey shared with Liberty, which signs the paths of live pictures
 */
public record EdgeSettings(
        Workspace workspace,
        String bind,
        int httpPort,
        int libertyPort,
        Path hls,
        String signingKey) {

    private static final Template TEMPLATE = Template.named("edge.conf");

    public EdgeSettings {
        Check.address("bind", bind);
        Check.port("httpPort", httpPort);
        Check.port("libertyPort", libertyPort);
        Check.path("hls", hls);
        Check.secret("signingKey", signingKey);
    }

    /** The configuration file. It contains secrets. */
    public String render() {
        return TEMPLATE.render(
                Map.of(
                        "log", workspace.log().toString(),
                        "pid", workspace.pid().toString(),
                        "tmp", workspace.tmp().toString(),
                        "openFilesMax", Integer.toString(workspace.openFilesMax()),
                        "connectionsMax", Integer.toString(workspace.connectionsMax()),
                        "bind", bind,
                        "httpPort", Integer.toString(httpPort),
                        "libertyPort", Integer.toString(libertyPort),
                        "hls", hls.toString(),
                        "signingKey", signingKey));
    }
}
