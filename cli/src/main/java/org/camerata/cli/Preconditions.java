package org.camerata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camerata.cli.home.Settings;
import org.camerata.cli.machine.Probe;
import org.camerata.cli.machine.Refusal;

/** What must hold before a node is started. Each check refuses with the one sentence that helps. */
final class Preconditions {

    private static final long FREE_BYTES_MIN = 2L * 1024 * 1024 * 1024;
    private static final long BYTES_PER_MIB = 1024L * 1024;
    private static final String EVERYWHERE = "0.0.0.0";
    private static final Path PORTS_OF_ROOT =
            Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");
    private static final int PORTS_OF_ROOT_USUAL = 1024;
    private static final int PIECE_BYTES = 64;

    private Preconditions() {}

    static void check(Settings settings) throws IOException {
        enoughSpace(settings.home());
        freePort(settings.bind(), settings.httpPort(), "CAMERATA_HTTP_PORT");
        freePort(EVERYWHERE, settings.rtmpPort(), "CAMERATA_RTMP_PORT");
        if (settings.tls().isOn()) {
            freePort(EVERYWHERE, settings.rtmpsPort(), "CAMERATA_RTMPS_PORT");
        }
    }

    static void enoughSpace(Path home) {
        long free = home.toFile().getUsableSpace();
        if (free < FREE_BYTES_MIN) {
            throw new Refusal(
                    "Only "
                            + free / BYTES_PER_MIB
                            + " MiB are free where "
                            + home
                            + " is; at least "
                            + FREE_BYTES_MIN / BYTES_PER_MIB
                            + " MiB are needed.");
        }
    }

    static void freePort(String address, int port, String variable) throws IOException {
        int first = firstPortOfAll();
        if (port < first) {
            throw new Refusal(
                    "Port "
                            + port
                            + " is reserved for root, and Camerata does not run as root; set "
                            + variable
                            + " to "
                            + first
                            + " or more.");
        }
        if (!Probe.isFree(address, port)) {
            throw new Refusal(
                    "Port "
                            + port
                            + " is in use by another program, or address "
                            + address
                            + " is not this machine's; set "
                            + variable
                            + " to another port.");
        }
    }

    /** The kernel hands this file out in one piece: a second read of it finds nothing. */
    private static int firstPortOfAll() throws IOException {
        if (!Files.exists(PORTS_OF_ROOT)) {
            return PORTS_OF_ROOT_USUAL;
        }
        try (InputStream in = Files.newInputStream(PORTS_OF_ROOT)) {
            byte[] piece = in.readNBytes(PIECE_BYTES);
            return Integer.parseInt(new String(piece, StandardCharsets.US_ASCII).strip());
        }
    }
}
