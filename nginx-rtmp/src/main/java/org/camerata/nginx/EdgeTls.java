package org.camerata.nginx;

import java.nio.file.Path;

/**
 * Makes the front door speak TLS.
 *
 * @param certificate PEM, with the chain that leads to it
 * @param key PEM, without a password
 * @param isTrusted whether browsers trust it, so that they may be told to insist on it
 */
public record EdgeTls(Path certificate, Path key, boolean isTrusted) {

    /** A year. */
    private static final String TRANSPORT_SECURITY = "max-age=31536000";

    /**
     * Forward secrecy and authenticated encryption only; with TLS 1.3 there is nothing to choose.
     */
    static final String CIPHERS =
            "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256"
                    + ":ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384"
                    + ":ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305";

    public EdgeTls {
        Check.path("certificate", certificate);
        Check.path("key", key);
    }

    /** What follows the port in {@code listen}. */
    String directives() {
        return """
         ssl;
                ssl_certificate "%s";
                ssl_certificate_key "%s";
                ssl_protocols TLSv1.2 TLSv1.3;
                ssl_ciphers %s;
                ssl_session_cache shared:edge:2m;
                ssl_session_timeout 1h;
                ssl_session_tickets off\
        """
                .formatted(certificate, key, CIPHERS);
    }

    String transportSecurity() {
        return isTrusted ? TRANSPORT_SECURITY : "";
    }
}
