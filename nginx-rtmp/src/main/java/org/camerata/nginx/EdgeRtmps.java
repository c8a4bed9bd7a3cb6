package org.camerata.nginx;

import java.nio.file.Path;
import java.util.Map;

/**
 * Cameras that publish by TLS: the edge ends the TLS and hands them on to the media core, with the
 * address that they came from.
 *
 * @param streamModule nginx's stream module
 * @param port where they come in, on all addresses
 * @param ipv6 whether this machine has IPv6 addresses to listen on
 * @param mediaPort loopback port where the media core takes them
 * @param tls the front door's certificate and key
 */
public record EdgeRtmps(Path streamModule, int port, boolean ipv6, int mediaPort, EdgeTls tls) {

    private static final Template TEMPLATE = Template.named("rtmps.conf");

    public EdgeRtmps {
        Check.path("streamModule", streamModule);
        Check.port("rtmpsPort", port);
        Check.port("mediaPort", mediaPort);
    }

    String loadModule() {
        return "load_module \"" + streamModule + "\";\n";
    }

    String directives() {
        return TEMPLATE.render(
                Map.of(
                        "listen",
                        "listen " + port + " ssl;" + listenIpv6(),
                        "certificate",
                        tls.certificate().toString(),
                        "key",
                        tls.key().toString(),
                        "ciphers",
                        EdgeTls.CIPHERS,
                        "mediaPort",
                        Integer.toString(mediaPort)));
    }

    private String listenIpv6() {
        return ipv6 ? " listen [::]:" + port + " ssl ipv6only=on;" : "";
    }
}
