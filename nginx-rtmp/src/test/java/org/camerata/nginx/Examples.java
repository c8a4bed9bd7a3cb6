package org.camerata.nginx;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Settings as a node would have them. */
final class Examples {

    static final String SECRET = "callback-secret-0123456789";

    static final RtmpModule OWN =
            new RtmpModule(Path.of("target/rtmp-module/ngx_rtmp_module.so").toAbsolutePath(), true);

    static final RtmpModule STOCK =
            new RtmpModule(Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so"), false);

    static final Path STREAM_MODULE = Path.of("/usr/lib/nginx/modules/ngx_stream_module.so");

    static final String SIGNING_KEY = "signing-key-0123456789";

    private Examples() {}

    static Workspace workspace(Path home, String part) {
        return new Workspace(
                home.resolve(part + ".log"), home.resolve(part + ".pid"), home.resolve("tmp"), 256);
    }

    static MediaSettings media(Path home, RtmpModule rtmpModule) {
        return media(rtmpModule, home, home.resolve("incoming"), SECRET, false);
    }

    static MediaSettings media(Path home, Path incoming, String secret, boolean ipv6) {
        return media(OWN, home, incoming, secret, ipv6);
    }

    private static MediaSettings media(
            RtmpModule rtmpModule, Path home, Path incoming, String secret, boolean ipv6) {
        return new MediaSettings(
                rtmpModule,
                workspace(home, "media"),
                21935,
                ipv6,
                OptionalInt.of(21940),
                21936,
                21937,
                21938,
                incoming,
                home.resolve("hls"),
                3600,
                secret,
                "epoch-0123456789",
                "gateway-0123456789");
    }

    static EdgeSettings edge(Path home, String bind) {
        return edge(home, bind, Optional.empty(), List.of());
    }

    static EdgeSettings edge(Path home, String bind, Optional<EdgeTls> tls, List<String> origins) {
        return edge(home, bind, 21939, tls, Optional.empty(), 21938, origins);
    }

    static EdgeSettings edge(
            Path home,
            String bind,
            int httpPort,
            Optional<EdgeTls> tls,
            Optional<EdgeRtmps> rtmps,
            int libertyPort,
            List<String> origins) {
        return new EdgeSettings(
                workspace(home, "edge"),
                bind,
                httpPort,
                tls,
                rtmps,
                Optional.empty(),
                tls.isPresent(),
                libertyPort,
                home.resolve("hls"),
                home.resolve("live-access"),
                home.resolve("exports"),
                origins,
                SIGNING_KEY,
                SECRET);
    }
}
