package org.camerata.nginx;

import java.nio.file.Path;

/** Settings as a node would have them. */
final class Examples {

    static final String SECRET = "callback-secret-0123456789";

    private Examples() {}

    static Workspace workspace(Path home, String part) {
        return new Workspace(
                home.resolve(part + ".log"), home.resolve(part + ".pid"), home.resolve("tmp"), 256);
    }

    static MediaSettings media(Path home) {
        return media(home, home.resolve("incoming"), SECRET, false);
    }

    static MediaSettings media(Path home, Path incoming, String secret, boolean ipv6) {
        return new MediaSettings(
                Path.of("/usr/lib/nginx/modules/ngx_rtmp_module.so"),
                workspace(home, "media"),
                21935,
                ipv6,
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
        return new EdgeSettings(
                workspace(home, "edge"),
                bind,
                21939,
                21938,
                home.resolve("hls"),
                "signing-key-0123456789");
    }
}
